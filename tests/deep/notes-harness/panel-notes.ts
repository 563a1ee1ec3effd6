import type { ExtensionBrowser, PanelView } from '../../../scripts/browsers/extension-browser';
import { showRoute } from '../../../scripts/start/read-panel';
import type { ExtensionSession } from '../../harness/extension-session';
import { waitForPanel } from '../../harness/panel-parts';
import { openFirefoxTab } from './firefox-tab';

/** What both stores hold, as a test compares it. */
export interface Stores {
  readonly notes: readonly { readonly id: string; readonly text: string; readonly isDeleted: boolean }[];
  readonly revisions: readonly { readonly id: string; readonly note: string; readonly text: string }[];
  /** Revisions in the second store. */
  readonly mirrored: number;
}

/** Opens the panel at an address within it; in Firefox in a tab, where every version of the driver reaches it. */
export async function openPanelAt(
  session: ExtensionSession,
  hash: string,
  browser: ExtensionBrowser = session.browser,
): Promise<PanelView> {
  const page = await browser.openPage(session.urlOf('/sample'));
  const panel = browser.kind === 'firefox' ? await openFirefoxTab(browser, page) : await browser.openPanel(page);
  await showRoute(panel, hash);
  return panel;
}

/** Reads both stores without the product's help. */
export function readStores(panel: PanelView): Promise<Stores> {
  return panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('clauselight');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    interface Row {
      readonly id: string;
      readonly note: string;
      readonly isDeleted: boolean;
      readonly content: { readonly text: string };
    }
    const readAll = (store: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    const heads = await readAll('heads');
    const revisions = await readAll('revisions');
    db.close();
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const kept: Record<string, unknown> = await api.storage.local.get(null);
    return {
      notes: heads.map(({ id, isDeleted, content }) => ({ id, text: content.text, isDeleted })),
      revisions: revisions.map(({ id, note, content }) => ({ id, note, text: content.text })),
      mirrored: Object.keys(kept).filter((key) => key.startsWith('notes/revision/')).length,
    };
  });
}

/** The snapshots that the database holds. */
export function readSnapshots(
  panel: PanelView,
): Promise<readonly { readonly reason: string; readonly count: number }[]> {
  return panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('clauselight');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ reason: string; count: number }[]>((resolve, reject) => {
      const reading = db.transaction('snapshots').objectStore('snapshots').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    db.close();
    return rows.map(({ reason, count }) => ({ reason, count }));
  });
}

/**
 * Begins to write in the panel at a clause, as fast as the panel says "Saved": every text is a numbered one, every fifth
 * begins a new note. `readAcknowledged` tells which the panel has called saved.
 */
export async function beginWriting(panel: PanelView, prefix: string): Promise<void> {
  await waitForPanel(panel, () => document.querySelector('[aria-labelledby="clause-notes"] > .button') !== null);
  await panel.evaluate((name) => {
    const acknowledged: string[] = [];
    Reflect.set(window, 'acknowledged', acknowledged);
    const until = (isTrue: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => (isTrue() ? resolve() : void setTimeout(look, 2));
        look();
      });
    const editors = () => [...document.querySelectorAll<HTMLTextAreaElement>('.note textarea')];
    const write = async () => {
      for (let count = 0; Reflect.get(window, 'acknowledged') === acknowledged; count++) {
        if (count % 5 === 0) {
          const before = editors().length;
          document.querySelector<HTMLElement>('[aria-labelledby="clause-notes"] > .button')?.click();
          await until(() => editors().length > before || document.activeElement?.tagName === 'TEXTAREA');
        }
        const editor = editors().at(-1);
        if (!editor) continue;
        const text = `${name}-${count}`;
        editor.focus();
        editor.value = text;
        editor.dispatchEvent(new Event('input', { bubbles: true }));
        editor.blur();
        const status = () => editor.closest('.note')?.querySelector('[data-status]')?.getAttribute('data-status');
        await until(() => status() === 'saving');
        await until(() => status() === 'saved');
        acknowledged.push(text);
      }
    };
    void write();
  }, prefix);
}

/** Lets the writing end with what is being written. */
export async function endWriting(panel: PanelView): Promise<void> {
  await panel.evaluate(() => void Reflect.deleteProperty(window, 'acknowledged'));
}

/** The texts that the panel has called saved since `beginWriting`. */
export function readAcknowledged(panel: PanelView): Promise<readonly string[]> {
  return panel.evaluate(() => [...((Reflect.get(window, 'acknowledged') as string[] | undefined) ?? [])]);
}

/** Imports a file through the panel and waits until the panel says that it is done, or why not. */
export async function importFile(panel: PanelView, text: string): Promise<{ counts: string; failure: string }> {
  await showRoute(panel, '#/backup');
  await waitForPanel(panel, () => document.querySelector('input[type=file]') !== null);
  await panel.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) return;
    // What comes from another realm is not taken: the panel's own constructors are.
    const view = field.ownerDocument.defaultView ?? window;
    const files = new view.DataTransfer();
    files.items.add(new view.File([content], 'notes.jsonl'));
    field.files = files.files;
    field.dispatchEvent(new view.Event('change', { bubbles: true }));
  }, text);
  await waitForPanel(panel, () => document.querySelector('.intake, section .failed') !== null);
  const counts = await panel.evaluate(() => document.querySelector<HTMLElement>('.intake')?.dataset.counts ?? '');
  const failure = await panel.evaluate(() => document.querySelector('section .failed')?.textContent ?? '');
  if (counts) {
    await panel.evaluate(() => document.querySelector<HTMLElement>('.intake .button:enabled')?.click());
    // While it is being taken in no other file can be chosen.
    await waitForPanel(
      panel,
      () => document.querySelector('.intake') === null && document.querySelector('input[type=file]:enabled') !== null,
    );
  }
  return { counts, failure };
}

/** Exports everything through the panel and gives the file. */
export async function exportFile(panel: PanelView): Promise<string> {
  await showRoute(panel, '#/backup');
  await waitForPanel(panel, () => document.querySelector('select') !== null);
  // Begun in one call and read in others: a call that is under way when the download begins gets no answer in Firefox.
  await panel.evaluate(() => {
    Reflect.deleteProperty(window, 'exported');
    const made = URL.createObjectURL;
    URL.createObjectURL = (object: Blob) => {
      URL.createObjectURL = made;
      object.text().then(
        (text) => Reflect.set(window, 'exported', text),
        (error) => Reflect.set(window, 'exported', String(error)),
      );
      return made.call(URL, object);
    };
    document.querySelector<HTMLElement>('section .backup-row .button')?.click();
  });
  await waitForPanel(panel, () => Reflect.has(window, 'exported'));
  return panel.evaluate(() => String(Reflect.get(window, 'exported')));
}
