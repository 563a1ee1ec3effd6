import { readLedger } from './commit-edits';
import { compareFully, compareQuickly } from './compare-stores';
import type { ClauselightDatabase } from './database';
import { finishPurge, mirrorRevisions } from './mirror-revisions';
import type { NoteSurroundings } from './note-store';
import { recoverNotes } from './recover-notes';

/** Up to so many revisions every one of both stores is looked at on every start; more are, once a day. */
const FULL_CHECK_LIMIT = 5000;

/**
 * Compares the two stores and makes them whole; belongs before anything else that writes notes.
 * @param at milliseconds since 1970
 * @param isThorough looks at every revision, however many there are
 * @throws Error if a store cannot be read or written
 */
export async function checkNotes(
  db: ClauselightDatabase,
  { mirror, highMark, exclusively }: Pick<NoteSurroundings, 'mirror' | 'highMark' | 'exclusively'>,
  at: number,
  isThorough: boolean = false,
): Promise<void> {
  await exclusively(async () => {
    await finishPurge(db, mirror);
    const isFull = isThorough || (await db.revisions.count()) <= FULL_CHECK_LIMIT;
    const mark = highMark.read();
    const comparison = await (isFull ? compareFully : compareQuickly)(db, mirror, mark);
    if (comparison === 'behind') await mirrorRevisions(db, mirror);
    const after = comparison === 'behind' ? await compareQuickly(db, mirror, mark) : comparison;
    if (after !== 'same') await recoverNotes(db, mirror, mark, at);
    highMark.raise((await readLedger(db)).witness.last);
  }, new AbortController().signal);
}
