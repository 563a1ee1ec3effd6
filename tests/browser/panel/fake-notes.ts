import type { NotesService } from '../../../components/panel-services';
import type { NoteVersion } from '../../../lib/core/notes/edit';
import { advanceHead, landEdit } from '../../../lib/core/notes/head';
import { createNoteFilter, UNFILED } from '../../../lib/core/notes/note-query';
import type { FakeWorld } from './fake-services';

/** Notes in memory, which land, conflict and go to the trash by the product's own rules, and break when told to. */
export function createFakeNotes(getWorld: () => FakeWorld, watch: NotesService['watch']): NotesService {
  const versions = new Map<string, NoteVersion[]>();
  const kept = () => getWorld().notes.filter(({ isDeleted }) => !isDeleted);
  return {
    async overview() {
      const notes = kept();
      const shelves = [...new Set(notes.map(({ content }) => content.clause ?? UNFILED))];
      return {
        count: notes.length,
        trashed: getWorld().notes.length - notes.length,
        contested: notes.filter(({ rivals }) => rivals.length > 0).length,
        clauses: shelves.filter((shelf) => shelf !== UNFILED),
        hasUnfiled: shelves.includes(UNFILED),
        tags: [...new Set(notes.flatMap(({ content }) => content.tags))].sort(),
        sites: [...new Set(notes.flatMap(({ content }) => content.source?.site ?? []))].sort(),
      };
    },
    async find(query) {
      const found = getWorld().notes.filter(createNoteFilter(query));
      return { notes: found.slice(0, query.limit), hasMore: found.length > query.limit };
    },
    get: async (id) => getWorld().notes.find((note) => note.id === id),
    history: async (id) => versions.get(id) ?? [],
    async save(edit) {
      const world = getWorld();
      world.saves.push(edit);
      await world.gate;
      if (world.breakage) throw new Error(world.breakage);
      const { note: id, revision, content, made, isDeleted = false } = edit;
      const before = world.notes.find((note) => note.id === id);
      const head = before && { ...before, sequence: 0, deletedDay: 0 };
      const landing = landEdit(head, edit);
      const {
        sequence: _,
        deletedDay: _1,
        ...note
      } = advanceHead(head, {
        ...{ id: revision, note: id, made, content, isDeleted, sequence: 0, day: 0, sum: '' },
        ...landing,
      });
      const first = before && { ...before, made: before.modified, isBeside: false };
      const earlier = versions.get(id) ?? (first ? [first] : []);
      versions.set(id, [{ revision, made, isDeleted, isBeside: landing.isBeside, content }, ...earlier]);
      world.notes = [note, ...world.notes.filter((one) => one.id !== id)];
      world.announce();
      return { isBeside: landing.isBeside };
    },
    async saveDraft(edit) {
      getWorld().drafts.push(edit);
    },
    watch,
  };
}
