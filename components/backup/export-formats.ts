import { shelveNotes, toCsv, toMarkdown, toPrintPage } from '../../lib/core/notes/exchange/export-texts';
import { ANNOTATION_CONTEXT, toAnnotation } from '../../lib/core/notes/exchange/web-annotation';
import type { Note } from '../../lib/core/notes/note';
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
  /** @param day for the names of files, as 2026-11-28 */
  write(notes: readonly Note[], pack: Pack, day: string): readonly ExportFile[];
}

/** The formats for other tools and for paper. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'w3c',
    label: 'panel_export_w3c',
    write(notes, _, day) {
      const page = { '@context': ANNOTATION_CONTEXT, type: 'AnnotationPage', items: notes.map(toAnnotation) };
      return [
        { name: `clauselight-${day}.jsonld`, type: 'application/ld+json', parts: [JSON.stringify(page, null, 1)] },
      ];
    },
  },
  {
    id: 'markdown',
    label: 'panel_export_markdown',
    write(notes, pack, day) {
      const parts = [
        `# ${pack.statement.title}\n\n`,
        ...shelveNotes(notes, pack).map((shelf) => `${toMarkdown(shelf)}\n`),
      ];
      return [{ name: `clauselight-${day}.md`, type: 'text/markdown', parts }];
    },
  },
  {
    id: 'markdown-each',
    label: 'panel_export_markdown_each',
    write: (notes, pack, day) =>
      shelveNotes(notes, pack).map((shelf) => ({
        name: `clauselight-${day}-${shelf.clause?.id ?? 'unfiled'}.md`,
        type: 'text/markdown',
        parts: [toMarkdown(shelf)],
      })),
  },
  {
    id: 'csv',
    label: 'panel_export_csv',
    // The mark tells spreadsheets that the text is in UTF-8.
    write: (notes, _, day) => [{ name: `clauselight-${day}.csv`, type: 'text/csv', parts: ['\ufeff', toCsv(notes)] }],
  },
  {
    id: 'html',
    label: 'panel_export_html',
    write(notes, pack, day) {
      const parts = [toPrintPage(shelveNotes(notes, pack), pack.statement.title)];
      return [{ name: `clauselight-${day}.html`, type: 'text/html', parts }];
    },
  },
];
