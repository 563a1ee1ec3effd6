import { firstLook } from 'virtual:clauselight/gazetteer-first-look';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardContent } from '../lib/core/hover/card-content';
import { toPreferences } from '../lib/core/hover/preferences';
import { formatQuotation } from '../lib/core/statement/citation';
import { createReaderRuntime, parseMentionId, parseStep } from '../lib/extension/reader-runtime';
import { createMentionChip } from '../lib/page/chip/mention-chip';
import { createAccessibleMarks } from '../lib/page/highlights/accessible-marks';
import { removeLeftovers } from '../lib/page/highlights/remove-leftovers';
import { scrollToMention, showMention } from '../lib/page/highlights/show-mention';
import { createHover, type Hover } from '../lib/page/hover/hover-controller';
import { createSteps } from '../lib/page/hover/keyboard-steps';
import { createGazetteerSource } from '../lib/page/reading/gazetteer-source';
import { createPageSession, type OpenPage } from '../lib/page/reading/page-session';

/** How soon marks and card go once the extension has been updated, switched off or removed. It reads one property. */
const LIFE_CHECK_MS = 1000;

/** The content script: reads the page, paints mentions, opens the hover card. Declared in wxt.config.ts. */
export default defineUnlistedScript(() => {
  const runtime = createReaderRuntime();
  const clock = (): number => performance.now();
  const life = new AbortController();
  /** Ends everything, silently, once the extension has left this page behind. */
  const stillAlive = (): boolean => {
    if (runtime.isAlive()) return true;
    life.abort();
    return false;
  };
  removeLeftovers(document);
  let page: OpenPage | undefined;
  let hoverNow: Hover | undefined;
  let refreshMarks = (): void => undefined;
  let refreshChip = (): void => undefined;
  let step: ReturnType<typeof createSteps> | undefined;

  const openHover = (open: OpenPage): void => {
    page = open;
    const { registry, painter, signal } = open;
    const hover = createHover({
      document,
      mentions: registry,
      translate: runtime.translate,
      now: clock,
      signal,
      getPreferences: () => toPreferences(open.getSettings()),
      async getCard(id): Promise<CardContent> {
        const mention = registry.describe(id);
        if (!stillAlive() || mention === undefined) throw new Error('the mention is gone');
        return runtime.getCard(mention);
      },
      getTerm: (term) => runtime.getCard({ term, surface: '', sentence: '', language: '', inside: [] }),
      async openNoteFrame({ mention, term, clause }) {
        const described = registry.describe(mention);
        if (!stillAlive() || !described) throw new Error('the mention is gone');
        const { quote } = described;
        return runtime.openNoteFrame({ term, clause, place: { title: document.title, quote } });
      },
      copyText: (card, clause) => formatQuotation(card, clause, document.URL),
      openPanel(clause) {
        if (stillAlive()) runtime.openPanel({ clause }).catch(stillAlive);
      },
      setActive: (id) => painter.setActive(id === undefined ? undefined : registry.getFound(id)),
    });
    hoverNow = hover;
    const findPainted = () =>
      session
        .report()
        .mentions.map(({ id }) => id)
        .filter(painter.isPainted);
    const marks = createAccessibleMarks({
      document,
      findMentions: () => findPainted().flatMap((id) => registry.getFound(id) ?? []),
      findMentionOf: (node) => registry.piecesIn(node)?.[0]?.mention,
      press: (id) => hover.call(id, 'key'),
      signal,
    });
    refreshMarks = () => marks.refresh(open.getSettings().hasAccessibleMarks);
    const scrollTo = (id: number): boolean => {
      const found = registry.getFound(id);
      return found !== undefined && scrollToMention(window, found);
    };
    step = createSteps({ document, mentions: registry, hover, findMentions: findPainted, scrollTo });
    const chip = createMentionChip({
      document,
      translate: runtime.translate,
      now: clock,
      findMentions: findPainted,
      describe: registry.describe,
      getTheme: () => open.getSettings().theme,
      goTo: (id) => scrollTo(id) && hover.call(id, 'tap'),
      signal,
    });
    refreshChip = () => chip.refresh(open.getSettings().hasChip && matchMedia('(pointer: coarse)').matches);
  };

  const session = createPageSession({
    window,
    gazetteers: createGazetteerSource({ firstLook, ask: runtime.getGazetteerPart, signal: life.signal }),
    async getSettings() {
      if (!stillAlive()) throw new Error('the extension has left this page behind');
      return runtime.getSettings();
    },
    clock,
    opened: openHover,
    changed() {
      if (!stillAlive()) return;
      hoverNow?.mentionsChanged();
      refreshMarks();
      refreshChip();
      runtime.announce('pageChanged', { terms: session.countTerms() });
    },
    signal: life.signal,
  });
  runtime.watchSettings(session.settingsChanged, life.signal);
  // No browser tells a page's script that its extension has gone: it has to look.
  const looking = setInterval(stillAlive, LIFE_CHECK_MS);
  life.signal.addEventListener('abort', () => clearInterval(looking), { once: true });

  runtime.answer(
    {
      noteFrameOpened() {
        hoverNow?.noteFrameOpened();
        return { noted: true };
      },
      closeCard() {
        hoverNow?.close();
        return { closed: true };
      },
      stepMention(of) {
        const direction = parseStep(of);
        return direction && { stepped: step?.(direction) ?? false };
      },
      getPageReport: () => session.report(),
      showMention(of) {
        const id = parseMentionId(of);
        if (id === undefined) return undefined;
        const found = page?.registry.getFound(id);
        return {
          shown: found !== undefined && page !== undefined && showMention(window, found, page.painter.setActive),
        };
      },
    },
    life.signal,
  );
});
