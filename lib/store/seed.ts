import { fingerprint } from '../core/lookup/fingerprint';
import { createSearchIndex } from '../core/lookup/search-index';
import type { Pack } from '../core/statement/pack';
import type { ClauselightDatabase } from './database';
import { fingerprintPack, loadPack, loadSearchIndex } from './statement-store';

/** What seeding did: nothing, the first writing, or a new writing over another version or damage. */
export type SeedOutcome = 'kept' | 'seeded' | 'rebuilt';

/**
 * Sees to it that the database holds this pack and its index, sound: checks and writes in one transaction, so that two
 * callers at once do no harm and a crash leaves the old state or the new one.
 * @throws Error from the database if it cannot be written
 */
export async function ensureSeeded(db: ClauselightDatabase, pack: Pack): Promise<SeedOutcome> {
  const source = fingerprintPack(pack);
  return db.transaction('rw', db.packs, db.clauses, db.terms, db.searchIndex, async () => {
    const stored = await loadPack(db);
    const index = await loadSearchIndex(db);
    if (stored && index && fingerprintPack(stored) === source) return 'kept';
    const isFirst = (await db.packs.count()) === 0;
    await writePack(db, pack, source);
    return isFirst ? 'seeded' : 'rebuilt';
  });
}

async function writePack(db: ClauselightDatabase, pack: Pack, source: string): Promise<void> {
  const content = JSON.stringify(createSearchIndex(pack));
  const { clauses, terms, ...rest } = pack;
  await Promise.all([db.packs, db.clauses, db.terms, db.searchIndex].map((table) => table.clear()));
  await db.clauses.bulkAdd(clauses);
  await db.terms.bulkAdd(terms);
  await db.searchIndex.add({ pack: pack.id, source, content, fingerprint: fingerprint(content) });
  await db.packs.add({
    ...rest,
    clauses: clauses.map(({ id }) => id),
    terms: terms.map(({ id }) => id),
    fingerprint: source,
  });
}
