import { formatHeader, formatNote } from '../../../lib/core/notes/exchange/own-format';
import { withFooter } from './broken-files';

/** Words that fill a note to about a kilobyte. */
const FILLING = 'the committee met and agreed on the tunnel, the quota and the calendar of next year; '.repeat(11);

/** A file of our own with so many notes of about a kilobyte, on many clauses, some with tags. */
export function libraryFile(notes: number): string {
  const lines = Array.from({ length: notes }, (_, at) => {
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const content = {
      pack: 'cn-uz-2024-01',
      clause: `${1 + (at % 14)}.1`,
      text: `Note ${at}: ${FILLING}`,
      tags: at % 3 === 0 ? ['rail'] : [],
    };
    const revision = { id: `${id}-1`, note: id, isBeside: false, settles: [], isDeleted: false, made: 1, content };
    return formatNote({ id, revisions: [{ ...revision, n: at + 1 }] });
  });
  return withFooter(formatHeader() + lines.join(''), notes);
}
