import type { NoteEdit } from '../../../lib/core/notes/edit';
import type { NoteContent } from '../../../lib/core/notes/note';

/** An edit with the first revision of a note, changed as wanted. */
export function editOf(changes: Partial<NoteEdit> & { readonly text?: string } = {}): NoteEdit {
  const { text = 'A note.', ...rest } = changes;
  return { note: 'a', revision: 'a1', bases: [], made: 1, content: contentOf({ text }), ...rest };
}

/** What a note says, changed as wanted. */
export function contentOf(changes: Partial<NoteContent> = {}): NoteContent {
  return { pack: 'islands-2030-01', clause: '2.1', text: 'A note.', tags: [], ...changes };
}
