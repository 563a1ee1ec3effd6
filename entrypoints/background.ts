import { parts } from 'virtual:clauselight/gazetteer-parts';
import { pack } from 'virtual:clauselight/pack';
import { defineBackground } from 'wxt/utils/define-background';
import { getCardContent } from '../lib/core/lookup/card-content';
import { createLookup, type Lookup } from '../lib/core/lookup/lookup';
import type { Pack } from '../lib/core/statement/pack';
import { answerBackgroundRequests } from '../lib/extension/background-messages';
import { browser, messageRuntime } from '../lib/extension/browser';
import { openPanelAt, openPanelFromControls } from '../lib/extension/panel-opening';
import { parseCardRequest, parseClauseId, parsePart } from '../lib/extension/parse-background-requests';
import { openDatabase } from '../lib/store/database';
import { ensureSeeded } from '../lib/store/seed';
import { loadStatement } from '../lib/store/statement-store';

const OPEN_PANEL_COMMAND = 'open-panel';

/** What cards are made from. */
interface CardSource {
  readonly pack: Pack;
  readonly lookup: Lookup;
}

/**
 * The background: keeps the database seeded, makes cards for the page's reader, opens the panel. The browser may end it
 * at any moment and start it again with the next message; what it holds in memory is only there to be quicker.
 */
export default defineBackground({
  type: 'module',
  main() {
    const database = openDatabase();
    const life = new AbortController();
    let source: Promise<CardSource> | undefined;

    const seed = () => ensureSeeded(database, pack);
    const readSource = async (): Promise<CardSource> => {
      await seed();
      const stored = await loadStatement(database, seed);
      return { pack: stored.pack, lookup: createLookup(stored.pack, stored.index) };
    };
    const getSource = (): Promise<CardSource> => {
      source ??= readSource().catch((error) => {
        source = undefined;
        throw error;
      });
      return source;
    };
    const prepare = (): void => {
      getSource().catch((error) => reportError(error));
    };

    browser.runtime.onInstalled.addListener(prepare);
    browser.runtime.onStartup.addListener(prepare);
    openPanelFromControls(OPEN_PANEL_COMMAND);
    answerBackgroundRequests(
      messageRuntime,
      {
        async getCard(of) {
          const asked = parseCardRequest(of);
          if (!asked) return undefined;
          const made = await getSource();
          return getCardContent(made.pack, made.lookup, asked);
        },
        async getGazetteerPart(of) {
          const part = parsePart(of);
          return part && parts[part];
        },
        openPanel(at, sender) {
          const clause = parseClauseId(at);
          return clause === undefined ? undefined : openPanelAt(clause, sender);
        },
        seedStatement: async () => ({ outcome: await seed() }),
      },
      life.signal,
    );
  },
});
