import { openDatabase } from '../../../lib/store/database';
import { createNoteStore } from '../../../lib/store/note-store';
import { createMemoryMirror } from '../../harness/notes/memory-mirror';
import { editOf } from '../../harness/notes/note-edits';
import { createSurroundings } from '../../harness/notes/surroundings';

// Another window of the extension, which saves a note in the database named in its address.
const name = new URLSearchParams(location.search).get('name') ?? '';
await createNoteStore(openDatabase(createMemoryMirror(), name), createSurroundings()).save(
  editOf({ text: 'A note from another window.' }),
);
