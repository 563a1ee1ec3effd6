import { parts } from 'virtual:clauselight/gazetteer-parts';
import { pack } from 'virtual:clauselight/pack';
import { defineBackground } from 'wxt/utils/define-background';
import { getCardContent } from '../lib/core/lookup/card-content';
import { createLookup, type Lookup } from '../lib/core/lookup/lookup';
import { createSearchIndex } from '../lib/core/lookup/search-index';
import { suggestClauses } from '../lib/core/lookup/suggest-clauses';
import { parseSettingsChange } from '../lib/core/settings/change-settings';
import type { Pack } from '../lib/core/statement/pack';
import { answerAddressBar } from '../lib/extension/address-bar';
import { answerBackgroundRequests } from '../lib/extension/background-messages';
import { showBadges } from '../lib/extension/badge';
import { browser, messageRuntime } from '../lib/extension/browser';
import { createFrameHandlers } from '../lib/extension/frame-handlers';
import { createMenuListener } from '../lib/extension/menu-choices';
import { offerMenus } from '../lib/extension/menus';
import { createNoteFrames } from '../lib/extension/note-frames';
import {
  announceWindow,
  highMark,
  isWindowAlive,
  noteMirror,
  workExclusively,
} from '../lib/extension/note-surroundings';
import { forgetClosedTabs } from '../lib/extension/page-decisions';
import { openPanelAt, openPanelFromControls } from '../lib/extension/panel-opening';
import { parseCardRequest, parseClauseId, parseDecision, parsePart } from '../lib/extension/parse-background-requests';
import { createSettingsKeeper } from '../lib/extension/settings-keeper';
import { guardLocalStorage } from '../lib/extension/settings-store';
import { stepByCommand } from '../lib/extension/step-command';
import { createTranslate } from '../lib/extension/strings';
import { tellReader } from '../lib/extension/tell-reader';
import { welcomeOnce } from '../lib/extension/welcome';
import { findOpenFault, openDatabase } from '../lib/store/database';
import type { NoteStore } from '../lib/store/note-store';
import { openReadableNotes } from '../lib/store/open-notes';
import { ensureSeeded } from '../lib/store/seed';
import { loadStatement } from '../lib/store/statement-store';

const OPEN_PANEL_COMMAND = 'open-panel';
const NEXT_COMMAND = 'next-mention';
const PREVIOUS_COMMAND = 'previous-mention';

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
    const database = openDatabase(noteMirror);
    const life = new AbortController();
    let source: Promise<CardSource> | undefined;

    const keeper = createSettingsKeeper(pack.terms, Date.now, life.signal);

    let notes: Promise<NoteStore> | undefined;
    /** The worker writes for the note frames: to the notes it is one more window. */
    const owner = crypto.randomUUID();
    const getNotes = (): Promise<NoteStore> => {
      if (!notes) announceWindow(owner);
      const surroundings = {
        mirror: noteMirror,
        highMark,
        exclusively: workExclusively,
        owner,
        isAlive: isWindowAlive,
      };
      notes ??= openReadableNotes(database, surroundings, Date.now()).then(
        ({ store, fault }) => {
          if (!fault) return store;
          // Tried again with the next request: what was in the way may have gone.
          notes = undefined;
          reportError(fault);
          return store;
        },
        (error) => {
          notes = undefined;
          throw error;
        },
      );
      return notes;
    };
    const frames = createNoteFrames(browser.storage.session, Date.now);

    const seed = () => ensureSeeded(database, pack);
    const readSource = async (): Promise<CardSource> => {
      // Cards need nothing but what the build holds, if it comes to that.
      if (await findOpenFault(database)) return { pack, lookup: createLookup(pack, createSearchIndex(pack)) };
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
    guardLocalStorage().catch((error) => reportError(error));
    forgetClosedTabs();
    welcomeOnce();
    browser.tabs.onRemoved.addListener((tab) => {
      frames.forget(tab).catch((error) => reportError(error));
    });
    showBadges(life.signal);
    const translate = createTranslate(browser.i18n);
    offerMenus(createMenuListener(keeper, Date.now), translate, Date.now, life.signal);
    answerAddressBar(async (query) => {
      const { pack: statement, lookup } = await getSource();
      return suggestClauses(statement, lookup, query);
    }, translate);
    openPanelFromControls(OPEN_PANEL_COMMAND);
    stepByCommand({ next: NEXT_COMMAND, previous: PREVIOUS_COMMAND });
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
        getReaderSettings: (_, sender) => keeper.getReaderSettings(sender),
        async changeSettings(change) {
          const asked = parseSettingsChange(change);
          return asked && { before: await keeper.change(asked) };
        },
        async decideAboutPage(of, sender) {
          const asked = parseDecision(of, sender);
          if (!asked) return undefined;
          await keeper.decide(asked.tab, asked.url, asked.decision);
          return { decided: true };
        },
        openPanel(at, sender) {
          const clause = parseClauseId(at);
          return clause === undefined ? undefined : openPanelAt(clause, sender);
        },
        seedStatement: async () => ({ outcome: await seed() }),
        ...createFrameHandlers({
          frames,
          settings: keeper,
          getNotes,
          pack: pack.id,
          tellReader: (tab, what) => tellReader(tab, what, {}),
          getName: (term) => pack.terms.find(({ id }) => id === term)?.name.en,
        }),
      },
      life.signal,
    );
  },
});
