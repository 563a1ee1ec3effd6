import type { ExtensionSession } from '../../harness/extension-session';

/** A note as version 1 of the database kept it. */
export type FirstNote = Readonly<Record<'id' | 'pack' | 'clause' | 'text', string>> &
  Readonly<Record<'created' | 'modified' | 'revision' | 'sequence', number>>;

/** Puts a database of version 1 in the place of what a fresh profile has: as the first build left it. */
export async function writeFirstVersion(session: ExtensionSession, notes: readonly FirstNote[]): Promise<void> {
  const page = await session.browser.openPage(`${session.browser.extensionUrl}_locales/en/messages.json`);
  await page.evaluate(async (rows) => {
    const until = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const make = (): Promise<IDBDatabase> => {
      const opening = indexedDB.open('clauselight', 10);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        for (const name of ['packs', 'clauses', 'terms']) db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('searchIndex', { keyPath: 'pack' });
        const store = db.createObjectStore('notes', { keyPath: 'id' });
        store.createIndex('clause', 'clause');
        store.createIndex('sequence', 'sequence');
        for (const row of rows) store.add(row);
      };
      return until(opening);
    };
    // The background of this build may be quicker and make its own again: it does so once.
    for (let tries = 0; ; tries++) {
      await until(indexedDB.deleteDatabase('clauselight'));
      try {
        (await make()).close();
        break;
      } catch (error) {
        if (tries === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }, notes as FirstNote[]);
  await page.close();
}
