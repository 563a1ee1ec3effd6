import { fingerprint } from '../core/lookup/fingerprint';
import { parseSearchIndex, SEARCH_INDEX_FORMAT, type SearchIndex } from '../core/lookup/search-index';
import type { Pack } from '../core/statement/pack';
import type { ClauselightDatabase } from './database';

/** What lookups and cards are made from. */
export interface StoredStatement {
  readonly pack: Pack;
  readonly index: SearchIndex;
}

/** Gives the stored pack; undefined if there is none yet, or if what is stored is damaged. */
export async function loadPack(db: ClauselightDatabase): Promise<Pack | undefined> {
  const row = await db.packs.toCollection().first();
  if (!row) return undefined;
  const clauses = await db.clauses.bulkGet([...row.clauses]);
  const terms = await db.terms.bulkGet([...row.terms]);
  const { id, version, statement, sections, editorNotes, plainWords, traditional } = row;
  const pack: Pack = {
    id,
    version,
    statement,
    sections,
    clauses: clauses.filter((clause) => clause !== undefined),
    editorNotes,
    terms: terms.filter((term) => term !== undefined),
    plainWords,
    traditional,
  };
  return fingerprintPack(pack) === row.fingerprint ? pack : undefined;
}

/** Gives the stored lookup index; undefined if there is none yet, if it is damaged, or if it is not of the stored pack. */
export async function loadSearchIndex(db: ClauselightDatabase): Promise<SearchIndex | undefined> {
  const pack = await db.packs.toCollection().first();
  const row = pack && (await db.searchIndex.get(pack.id));
  const isSound = row?.source === pack?.fingerprint && row?.fingerprint === fingerprint(row?.content ?? '');
  return isSound && row && pack ? parseSearchIndex(row.content, pack.clauses.length) : undefined;
}

/**
 * Gives pack and index, after one call of `seed` if they are missing or damaged.
 * @throws Error if they are still missing or damaged after that
 */
export async function loadStatement(db: ClauselightDatabase, seed: () => Promise<unknown>): Promise<StoredStatement> {
  const stored = await loadBoth(db);
  if (stored) return stored;
  await seed();
  const repaired = await loadBoth(db);
  if (!repaired) throw new Error('The statement could not be written to the database.');
  return repaired;
}

/** The fingerprint of all that is stored of a pack, and of the way its index is made. */
export function fingerprintPack(pack: Pack): string {
  const { id, version, statement, sections, clauses, editorNotes, terms, plainWords, traditional } = pack;
  const parts = [SEARCH_INDEX_FORMAT, id, version, statement, sections, clauses, editorNotes, terms, plainWords];
  parts.push(traditional);
  return fingerprint(JSON.stringify(parts));
}

function loadBoth(db: ClauselightDatabase): Promise<StoredStatement | undefined> {
  return db.transaction('r', db.packs, db.clauses, db.terms, db.searchIndex, async () => {
    const pack = await loadPack(db);
    const index = await loadSearchIndex(db);
    return pack && index && { pack, index };
  });
}
