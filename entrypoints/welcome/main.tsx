import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { pack } from 'virtual:clauselight/pack';
import { render } from 'preact';
import { Welcome } from '../../components/welcome/Welcome';
import { toPreferences } from '../../lib/core/hover/preferences';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import { NO_DECISION } from '../../lib/core/settings/page-decision';
import { getReaderSettings } from '../../lib/core/settings/reader-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings';
import { formatQuotation } from '../../lib/core/statement/citation';
import { askBackground } from '../../lib/extension/ask-background';
import { browser, messageRuntime } from '../../lib/extension/browser';
import { createControl } from '../../lib/extension/control-service';
import { createTranslate } from '../../lib/extension/strings';
import { followTheme } from '../../lib/extension/theme';
import { closeWelcome } from '../../lib/extension/welcome';
import { createHover } from '../../lib/page/hover/hover-controller';
import { createPracticePainting } from '../../lib/page/practice/practice-painting';
import '../highlights.css';

const translate = createTranslate(browser.i18n);
const control = createControl();
const getGazetteer = (hasFollowUps: boolean) => createGazetteer([ownPart], { hasFollowUps });

const openPanel = (clause: string) => askBackground(messageRuntime, 'openPanel', { clause });

/** Reads, paints and explains the practice article as the reader does with pages of the web. */
function practise(element: HTMLElement, opened: () => void, signal: AbortSignal): void {
  const practice = createPracticePainting(element, getGazetteer, pack.terms);
  signal.addEventListener('abort', practice.stop, { once: true });
  let settings: Settings = DEFAULT_SETTINGS;
  const follow = (next: Settings): void => {
    settings = next;
    practice.follow(next);
  };
  control.watch(follow, signal);
  control.read().then(follow, reportError);
  const { registry, painter } = practice;
  createHover({
    document,
    mentions: registry,
    translate: (key, ...values) => translate(key === 'card_note_refused' ? 'welcome_note_place' : key, ...values),
    now: () => performance.now(),
    signal,
    getPreferences: () => toPreferences(getReaderSettings(settings, NO_DECISION, '', pack.terms, 0)),
    async getCard(id) {
      const mention = registry.describe(id);
      if (!mention) throw new Error('the mention is gone');
      return askBackground(messageRuntime, 'getCard', mention);
    },
    getTerm: (term) =>
      askBackground(messageRuntime, 'getCard', { term, surface: '', sentence: '', language: '', inside: [] }),
    // Notes belong to real pages: here the card has no place for one.
    openNoteFrame: () => Promise.reject(new Error('no notes in the practice')),
    copyText: (card, clause) => formatQuotation(card, clause, document.URL),
    openPanel: (clause) => void openPanel(clause).catch(reportError),
    setActive(id) {
      painter.setActive(id === undefined ? undefined : registry.getFound(id));
      if (id !== undefined) opened();
    },
  });
}

const root = document.getElementById('welcome');
if (root) {
  // Of the strings, which may be in another language than the browser.
  document.documentElement.lang = translate('card_date_language');
  document.title = translate('welcome_page_title');
  followTheme(document.documentElement, new AbortController().signal);
  render(
    <Welcome
      services={{
        translate,
        termCount: pack.terms.length,
        practise,
        openPanel,
        openOptions: control.openOptions,
        close: closeWelcome,
      }}
    />,
    root,
  );
}
