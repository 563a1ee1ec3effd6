import { openDatabase } from '../../../lib/store/database';
import { createNoteStore } from '../../../lib/store/note-store';

// Another window of the extension, which saves a note in the database named in its address.
const name = new URLSearchParams(location.search).get('name') ?? '';
await createNoteStore(openDatabase(name)).save({
  id: 'from-elsewhere',
  pack: 'islands-2030-01',
  clause: '2.1',
  text: 'A note from another window.',
  created: 1,
  modified: 1,
  revision: 1,
});
