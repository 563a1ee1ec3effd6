import {
  framePrintPage,
  type Shelf,
  shelveNotes,
  toCsv,
  toMarkdown,
  toPrintSection,
} from '../../lib/core/notes/exchange/export-texts';
import { ANNOTATION_CONTEXT, toAnnotation } from '../../lib/core/notes/exchange/web-annotation';
import type { Note } from '../../lib/core/notes/note';
import { mapInSlices, type Pace } from '../../lib/core/notes/pace';
import type { Pack } from '../../lib/core/statement/pack';
import type { StringKey } from '../../lib/core/strings';

/** A file for the reader. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly string[];
}

/** A way to write notes down for other tools; the whole library in our own format is not among them. */
export interface ExportFormat {
  readonly id: string;
  readonly label: StringKey;
  /**
   * Writes in slices, so that the reader can follow and stop it.
   * @param day for the names of files, as 2026-11-28
   */
  write(notes: readonly Note[], pack: Pack, day: string, pace: Pace): Promise<readonly ExportFile[]>;
}

/** The formats for other tools and for paper. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'w3c',
    label: 'panel_export_w3c',
    async write(notes, _, day, pace) {
      const items = await mapInSlices(
        notes,
        pace,
        (note, at) => (at > 0 ? ',\n' : '') + JSON.stringify(toAnnotation(note)),
      );
      const before = `{"@context":${JSON.stringify(ANNOTATION_CONTEXT)},"type":"AnnotationPage","items":[\n`;
      return [{ name: `clauselight-${day}.jsonld`, type: 'application/ld+json', parts: [before, ...items, '\n]}\n'] }];
    },
  },
  {
    id: 'markdown',
    label: 'panel_export_markdown',
    async write(notes, pack, day, pace) {
      const shelves = await writeShelves(shelveNotes(notes, pack), pace, toMarkdown);
      const parts = [`# ${pack.statement.title}\n\n`, ...shelves.map(({ text }) => `${text}\n`)];
      return [{ name: `clauselight-${day}.md`, type: 'text/markdown', parts }];
    },
  },
  {
    id: 'markdown-each',
    label: 'panel_export_markdown_each',
    async write(notes, pack, day, pace) {
      const shelves = await writeShelves(shelveNotes(notes, pack), pace, toMarkdown);
      return shelves.map(({ shelf, text }) => ({
        name: `clauselight-${day}-${shelf.clause?.id ?? 'unfiled'}.md`,
        type: 'text/markdown',
        parts: [text],
      }));
    },
  },
  {
    id: 'csv',
    label: 'panel_export_csv',
    async write(notes, _, day, pace) {
      // The mark tells spreadsheets that the text is in UTF-8.
      return [{ name: `clauselight-${day}.csv`, type: 'text/csv', parts: ['\ufeff', ...(await toCsv(notes, pace))] }];
    },
  },
  {
    id: 'html',
    label: 'panel_export_html',
    async write(notes, pack, day, pace) {
      const [before, after] = framePrintPage(pack.statement.title);
      const shelves = await writeShelves(shelveNotes(notes, pack), pace, toPrintSection);
      const parts = [before, ...shelves.map(({ text }) => text), after];
      return [{ name: `clauselight-${day}.html`, type: 'text/html', parts }];
    },
  },
];

/** Writes one shelf after the other; `pace` hears of all of them as one piece of work. */
async function writeShelves(
  shelves: readonly Shelf[],
  pace: Pace,
  write: (shelf: Shelf, pace: Pace) => Promise<string>,
): Promise<readonly { readonly shelf: Shelf; readonly text: string }[]> {
  const total = shelves.reduce((sum, { notes }) => sum + notes.length, 0);
  const written: { shelf: Shelf; text: string }[] = [];
  let done = 0;
  for (const shelf of shelves) {
    const { length } = shelf.notes;
    const before = done;
    written.push({ shelf, text: await write(shelf, (part) => pace((before + part * length) / total)) });
    done += length;
  }
  return written;
}
