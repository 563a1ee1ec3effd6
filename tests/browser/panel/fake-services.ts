import messages from '../../../assets/public/_locales/en/messages.json';
import type { PanelServices } from '../../../components/panel-services';
import type { SearchResult } from '../../../lib/core/lookup/search-result';
import type { PageReport } from '../../../lib/core/mentions/page-mention';
import type { BackupStatus } from '../../../lib/core/notes/backup';
import type { NoteEdit } from '../../../lib/core/notes/edit';
import type { Note } from '../../../lib/core/notes/note';
import type { Translate } from '../../../lib/core/strings';
import { createFakeBackups } from './fake-backups';
import { createFakeControl, type FakeControl } from './fake-control';
import { createFakeNotes } from './fake-notes';
import { smallPack } from './small-pack';

/** The moment at which every test takes place. */
export const NOON = new Date(2026, 10, 24, 12, 0).getTime();

const strings: { readonly [key: string]: { readonly message: string } } = messages;

const fill = (key: string, values: readonly string[]) =>
  (strings[key]?.message ?? key).replace(/\$(\d)/g, (_, position) => values[Number(position) - 1] ?? '');

/** The English strings. */
export const translate: Translate = (key, ...values) => fill(key, values);

/** A world around the panel that a test can look at and break. */
export interface FakeWorld {
  readonly services: PanelServices;
  /** What is on the disk, trash and all; the one changed last first. */
  notes: readonly Note[];
  /** Every save that was tried. */
  readonly saves: NoteEdit[];
  readonly drafts: NoteEdit[];
  /** How safe the notes are said to be. */
  backup: BackupStatus;
  /** What was taken in. */
  readonly taken: ('import' | 'restore')[];
  /** If set, saves and deletions fail with it. */
  breakage: string | undefined;
  /** If set, saves wait for it. */
  gate: Promise<void> | undefined;
  report: PageReport | undefined;
  readonly control: FakeControl;
  readonly copied: string[];
  readonly shown: number[];
  /** Ids of mentions that the page no longer has. */
  readonly goneMentions: Set<number>;
  /** Tells the panel that the page or the notes have changed. */
  announce(): void;
}

/** Makes a world with the small pack, no notes, and no page. */
export function createWorld(given: { notes?: readonly Note[]; report?: PageReport } = {}): FakeWorld {
  const watchers = new Set<() => void>();
  const watch = (changed: () => void, signal: AbortSignal) => {
    watchers.add(changed);
    signal.addEventListener('abort', () => watchers.delete(changed));
  };
  let ids = 0;
  const control = createFakeControl();
  const world: FakeWorld = {
    notes: given.notes ?? [],
    saves: [],
    drafts: [],
    backup: { snapshots: [], changes: 0, isTold: true },
    taken: [],
    breakage: undefined,
    gate: undefined,
    report: given.report,
    control,
    copied: [],
    shown: [],
    goneMentions: new Set(),
    announce() {
      for (const changed of watchers) changed();
    },
    services: {
      translate,
      translateCounted: (stem, count, ...values) =>
        fill(`${stem}_${count === 1 ? 'one' : 'other'}`, [String(count), ...values]),
      pack: smallPack,
      version: '0.0.1',
      search: findClauses,
      chooseClause: (term) => smallPack.terms.find(({ id }) => id === term)?.clauses[0] ?? '',
      now: () => NOON,
      newId: () => `new-${++ids}`,
      copy: async (text) => void world.copied.push(text),
      notes: createFakeNotes(() => world, watch),
      notesClosed: undefined,
      backups: createFakeBackups(() => world),
      readTextFile: (file) => file.text(),
      control: control.service,
      page: {
        report: async () => world.report,
        async show(id) {
          world.shown.push(id);
          return !world.goneMentions.has(id);
        },
        watch,
      },
    },
  };
  return world;
}

/** A note on a clause. */
export function noteOn(clause: string, text: string, id: string = `note-${clause}`): Note {
  return {
    id,
    revision: `${id}-1`,
    rivals: [],
    created: NOON - 60_000,
    modified: NOON - 60_000,
    isDeleted: false,
    content: { pack: smallPack.id, clause, text, tags: [] },
  };
}

/** Clauses that hold every word of a query, in the statement's order. */
function findClauses(query: string): readonly SearchResult[] {
  const words = query.toLowerCase().split(' ');
  return smallPack.clauses.flatMap(({ id, text }) => {
    const matched = words.flatMap((word) => {
      const start = text.toLowerCase().indexOf(word);
      return start < 0 ? [] : [{ start, end: start + word.length }];
    });
    if (matched.length < words.length) return [];
    return [{ clause: id, score: 0, matched: matched.sort((a, b) => a.start - b.start) }];
  });
}
