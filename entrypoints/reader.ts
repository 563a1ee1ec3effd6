import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardContent } from '../lib/core/hover/card-content';
import { formatQuotation } from '../lib/core/statement/citation';
import { createReaderRuntime, parseMentionId } from '../lib/extension/reader-runtime';
import { showMention } from '../lib/page/highlights/show-mention';
import { createHover } from '../lib/page/hover/hover-controller';
import { createGazetteerSource } from '../lib/page/reading/gazetteer-source';
import { createPageSession, type OpenPage } from '../lib/page/reading/page-session';

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
  let page: OpenPage | undefined;
  let mentionsChanged = (): void => undefined;

  const openHover = (open: OpenPage): void => {
    page = open;
    const { registry, painter, signal } = open;
    const hover = createHover({
      document,
      mentions: registry,
      translate: runtime.translate,
      now: clock,
      signal,
      async getCard(id): Promise<CardContent> {
        const mention = registry.describe(id);
        if (!stillAlive() || mention === undefined) throw new Error('the mention is gone');
        return runtime.getCard(mention);
      },
      copyText: (card, clause) => formatQuotation(card, clause, document.URL),
      openPanel(clause) {
        if (stillAlive()) runtime.openPanel({ clause }).catch(stillAlive);
      },
      setActive: (id) => painter.setActive(id === undefined ? undefined : registry.getFound(id)),
    });
    ({ mentionsChanged } = hover);
  };

  const session = createPageSession(
    window,
    createGazetteerSource(ownPart, runtime.getGazetteerPart),
    {
      opened: openHover,
      changed() {
        if (!stillAlive()) return;
        mentionsChanged();
        runtime.announce('pageChanged');
      },
    },
    clock,
    life.signal,
  );

  runtime.answer(
    {
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
