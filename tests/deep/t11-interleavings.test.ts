import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createNoteKeeper, type NoteKeeper } from '../../components/note/note-keeper';
import type { NotesService, PanelServices } from '../../components/panel-services';
import { replayRevisions } from '../../lib/core/notes/head';
import type { Note } from '../../lib/core/notes/note';
import { compareFully } from '../../lib/store/compare-stores';
import type { ClauselightDatabase } from '../../lib/store/database';
import { toHead } from '../../lib/store/note-rows';
import { createNoteStore } from '../../lib/store/note-store';
import { countOf } from '../../scripts/testing/case-count';
import { islandPack } from '../core/lookup/island-pack';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createRandom } from '../harness/notes/random';
import { createSurroundings } from '../harness/notes/surroundings';

const INTERLEAVINGS = countOf({ all: 1_000, few: 40 });
const WINDOWS = 3;
const NOTES = 2;
const STEPS = 40;

/** A window: what it has read of the notes, and its keeper. */
interface Window {
  readonly keeper: NoteKeeper;
  readonly read: Map<string, Note>;
}

test('editors at once overwrite nothing silently', async ({ task }) => {
  for (let seed = 1; seed <= INTERLEAVINGS; seed++) await play(seed);
  task.meta.cases = INTERLEAVINGS;
});

/** Lets three windows write, look, choose, delete and end in an order that the seed decides, over one database. */
async function play(seed: number): Promise<void> {
  const random = createRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const db = openOn(createDisk());
  const surroundings = createSurroundings();
  const acknowledged = new Map<string, string>();
  const store = createNoteStore(db, surroundings);
  for (let n = 0; n < NOTES; n++) await store.save(editOf({ note: `n${n}`, revision: `n${n}-0`, text: 'begun' }));

  let ids = 0;
  const openWindow = async (): Promise<Window> => {
    const service: NotesService = {
      ...store,
      async save(edit) {
        // As the clock of every window is off by years, no order may come from it.
        const outcome = await store.save({ ...edit, made: Math.floor(random() * 1e12) });
        acknowledged.set(edit.revision, edit.content.text);
        return outcome;
      },
    };
    const services = { notes: service, now: () => 1, newId: () => `r${ids++}`, pack: islandPack };
    const keeper = createNoteKeeper(services as unknown as PanelServices);
    const read = new Map<string, Note>();
    for (let n = 0; n < NOTES; n++) await look({ keeper, read }, db, `n${n}`);
    return { keeper, read };
  };
  const windows: Window[] = [];
  for (let w = 0; w < WINDOWS; w++) windows.push(await openWindow());

  for (let step = 0; step < STEPS; step++) {
    const w = pick(WINDOWS);
    const window = windows[w];
    const note = window?.read.get(`n${pick(NOTES)}`);
    if (!window || !note) continue;
    const action = random();
    if (action < 0.45 && !note.isDeleted) {
      const text = `${seed}/${step} by ${w}`;
      const content = window.keeper.get(note.id)?.saving.content ?? note.content;
      window.keeper.edit(note, { ...content, text });
      window.keeper.flush(note.id);
      if (random() < 0.5) await wait(0);
    } else if (action < 0.8) await look(window, db, note.id);
    else if (action < 0.88 && note.rivals.length > 0) await window.keeper.settle(note, note.content);
    else if (action < 0.92 && !note.isDeleted) await window.keeper.remove(note);
    else if (action < 0.96 && note.isDeleted) await window.keeper.restore(note);
    else if (action > 0.98) windows[w] = await openWindow();
  }
  for (const { keeper } of windows) keeper.flushAll();
  await surroundings.exclusively(async () => undefined, new AbortController().signal);
  await wait(5);
  await surroundings.exclusively(async () => undefined, new AbortController().signal);
  await expectNothingOverwritten(db, acknowledged, `seed ${seed}`);
  expect(await compareFully(db, surroundings.mirror), `seed ${seed}`).toBe('same');
  db.close();
}

async function look({ keeper, read }: Window, db: ClauselightDatabase, id: string): Promise<void> {
  const row = await db.heads.get(id);
  if (!row) return;
  const note = toHead(row);
  keeper.reconcile(id, note);
  read.set(id, note);
}

/**
 * Every text that was called saved is there; and whatever no longer stands in front or beside was written over by an
 * edit that names it, was chosen against, or went into the trash with its note.
 */
async function expectNothingOverwritten(
  db: ClauselightDatabase,
  acknowledged: ReadonlyMap<string, string>,
  seed: string,
): Promise<void> {
  const revisions = await db.revisions.orderBy('sequence').toArray();
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  for (const [id, text] of acknowledged) expect(byId.get(id)?.content.text, `${seed}: ${id}`).toBe(text);
  const heads = (await db.heads.toArray()).map(toHead);
  expect(new Map(heads.map((head) => [head.id, head])), seed).toEqual(replayRevisions(revisions));
  const standing = new Set(heads.flatMap(({ revision, rivals }) => [revision, ...rivals]));
  const replaced = new Set(revisions.flatMap(({ base, settles }) => [...(base ? [base] : []), ...settles]));
  const trashed = findTrashed(revisions);
  for (const { id, isDeleted } of revisions) {
    const isKnown = standing.has(id) || replaced.has(id) || isDeleted || trashed.has(id);
    expect(isKnown, `${seed}: ${id} was overwritten by something that had not seen it`).toBe(true);
  }
}

/** The revisions that were in front when their note went into the trash. */
function findTrashed(revisions: readonly { id: string; note: string; isBeside: boolean; isDeleted: boolean }[]) {
  const front = new Map<string, string>();
  const trashed = new Set<string>();
  for (const { id, note, isBeside, isDeleted } of revisions) {
    if (isDeleted) trashed.add(front.get(note) ?? '');
    if (!isBeside) front.set(note, id);
  }
  return trashed;
}
