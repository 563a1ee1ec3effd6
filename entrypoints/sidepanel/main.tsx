import { render } from 'preact';
import { Failure } from '../../components/panel/Failure';
import { Opening } from '../../components/panel/Opening';
import { Panel } from '../../components/panel/Panel';
import type { PanelServices } from '../../components/panel-services';
import { createLookup } from '../../lib/core/lookup/lookup';
import { createSearchIndex } from '../../lib/core/lookup/search-index';
import { createPageService } from '../../lib/extension/active-tab-page';
import { browser } from '../../lib/extension/browser';
import { createControl } from '../../lib/extension/control-service';
import { readTextFile } from '../../lib/extension/note-files';
import { isPrivateWindow, noteMirror } from '../../lib/extension/note-surroundings';
import { formatTarget } from '../../lib/extension/panel-address';
import { watchPanelTarget } from '../../lib/extension/panel-target';
import { requestSeeding } from '../../lib/extension/seeding-request';
import { createTranslate, createTranslateCounted } from '../../lib/extension/strings';
import { followTheme } from '../../lib/extension/theme';
import { type ClauselightDatabase, findOpenFault, openDatabase } from '../../lib/store/database';
import { ensureSeeded } from '../../lib/store/seed';
import { loadStatement, type StoredStatement } from '../../lib/store/statement-store';
import { createNotesServices } from './notes-services';

const translate = createTranslate(browser.i18n);

/** A private window has a database of its own, which the background does not reach. */
async function seedHere(database: ClauselightDatabase): Promise<void> {
  const { pack } = await import('virtual:clauselight/pack');
  await ensureSeeded(database, pack);
}

/** The statement from the database; from the build where the browser cannot open the database at all. */
async function readStatement(database: ClauselightDatabase): Promise<StoredStatement> {
  const fault = await findOpenFault(database);
  if (!fault) {
    return loadStatement(database, (await isPrivateWindow()) ? () => seedHere(database) : requestSeeding);
  }
  reportError(fault);
  const { pack } = await import('virtual:clauselight/pack');
  return { pack, index: createSearchIndex(pack) };
}

/** What the panel needs, from the database and the browser. */
async function createServices(database: ClauselightDatabase): Promise<PanelServices> {
  const { pack, index } = await readStatement(database);
  const { search, chooseClause } = createLookup(pack, index);
  return {
    translate,
    translateCounted: createTranslateCounted(browser.i18n),
    pack,
    version: browser.runtime.getManifest().version,
    search,
    chooseClause,
    ...(await createNotesServices(database, pack, chooseClause)),
    readTextFile,
    page: createPageService(),
    control: createControl(),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

async function showPanel(root: HTMLElement): Promise<void> {
  const database = openDatabase(noteMirror);
  render(<Opening translate={translate} />, root);
  try {
    const services = await createServices(database);
    watchPanelTarget((target) => location.assign(formatTarget(target)), new AbortController().signal);
    render(<Panel services={services} />, root);
  } catch (error) {
    database.close();
    const reason = error instanceof Error ? error.message : String(error);
    render(<Failure translate={translate} reason={reason} onRetry={() => void showPanel(root)} />, root);
  }
}

const root = document.getElementById('panel');
if (root) {
  // Of the strings, which may be in another language than the browser.
  document.documentElement.lang = translate('card_date_language');
  followTheme(document.documentElement, new AbortController().signal);
  void showPanel(root);
}
