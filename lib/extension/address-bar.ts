import type { Omnibox } from 'webextension-polyfill';
import type { ClauseSuggestion } from '../core/lookup/suggest-clauses';
import type { Translate } from '../core/strings';
import { browser } from './browser';
import { formatTarget } from './panel-address';
import { readSettings } from './settings-store';

const CLAUSE_ID = /^\d{1,2}\.\d{1,2}$/;

/** Answers queries behind the keyword of the address bar; to be called when the background starts. */
export function answerAddressBar(
  suggestClauses: (query: string) => Promise<readonly ClauseSuggestion[]>,
  translate: Translate,
): void {
  let latest = '';
  browser.omnibox.onInputStarted.addListener(() => {
    readSettings().then(({ hasOmnibox }) => {
      browser.omnibox.setDefaultSuggestion({ description: translate(hasOmnibox ? 'omnibox_hint' : 'omnibox_off') });
    }, reportError);
  });
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    latest = query;
    findSuggestions(query, suggestClauses).then((found) => {
      // A slow answer to a query that was typed further is of no use.
      if (query === latest) suggest(found);
    }, reportError);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    readSettings()
      .then(({ hasOmnibox }) => (hasOmnibox ? open(text, disposition) : browser.runtime.openOptionsPage()))
      .catch(reportError);
  });
}

async function findSuggestions(
  query: string,
  suggestClauses: (query: string) => Promise<readonly ClauseSuggestion[]>,
): Promise<Omnibox.SuggestResult[]> {
  const { hasOmnibox } = await readSettings();
  if (!hasOmnibox || query.trim() === '') return [];
  return (await suggestClauses(query)).map(({ clause, line }) => ({ content: clause, description: line }));
}

/** Opens the clause that was chosen, or the results for what was typed, where the reader wants it. */
async function open(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const query = text.trim();
  const hash = CLAUSE_ID.test(query)
    ? formatTarget({ view: 'clause', clause: query })
    : formatTarget({ view: 'lookup', query });
  const url = browser.runtime.getURL(`/sidepanel.html${hash}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
