import fc from 'fast-check';
import type { NoteEdit } from '../../../lib/core/notes/edit';
import { type NoteContent, siteOf } from '../../../lib/core/notes/note';
import { withoutTracking } from '../../../lib/core/statement/page-address';

/** Texts that files like to break: all planes, half characters, line ends, NUL, markup. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', 'a\r\nb', '\0', '\ud83d', '<script>alert(1)</script>', '=1+1', '​‮٣', 'x'.repeat(5000)),
);

const source = fc
  .record(
    {
      url: fc.webUrl(),
      title: text,
      site: fc.domain(),
      accessed: fc.nat(),
      quote: fc.record({ exact: text, prefix: text, suffix: text }),
      position: fc.record({ start: fc.nat(), end: fc.nat() }),
      matched: text,
    },
    { requiredKeys: ['url', 'accessed'] },
  )
  .map(({ site: _, ...rest }) => {
    const url = withoutTracking(rest.url);
    const site = siteOf(url);
    return { ...rest, url, ...(site === undefined ? {} : { site }) };
  });

/** What a note may say. */
export const anyContent: fc.Arbitrary<NoteContent> = fc
  .record(
    {
      pack: fc.constant('islands-2030-01'),
      clause: fc.constantFrom('1.1', '2.1', '3.1'),
      text,
      tags: fc.uniqueArray(
        text.map((tag) => tag.slice(0, 20)),
        { maxLength: 4 },
      ),
      source,
    },
    { requiredKeys: ['pack', 'text', 'tags'] },
  )
  .map(wellFormed);

/** The edits of a small library: notes written, written over, in conflict, deleted and brought back. */
export const anyLibrary: fc.Arbitrary<readonly NoteEdit[]> = fc
  .array(fc.record({ note: fc.nat(5), content: anyContent, base: fc.nat(3), isDeleted: fc.boolean() }), {
    maxLength: 14,
  })
  .map((steps) => {
    const made = new Map<string, string[]>();
    return steps.map((step, at): NoteEdit => {
      const note = `note-${step.note}`;
      const earlier = made.get(note) ?? [];
      const base = earlier.at(-1 - (step.base % Math.max(earlier.length, 1)));
      const revision = `${note}/${at}`;
      made.set(note, [...earlier, revision]);
      const isDeleted = step.isDeleted && earlier.length > 0;
      return { note, revision, bases: base ? [base] : [], content: step.content, made: at, isDeleted };
    });
  });

/** Half characters become whole where the store makes them so. */
function wellFormed(content: NoteContent): NoteContent {
  return JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
