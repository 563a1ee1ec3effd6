import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { formatFooter, formatHeader, formatNote } from '../../../lib/core/notes/exchange/own-format';
import { contentOf } from './note-edits';

/** An export of the Hypothesis client as it really looks: a quotation, an answer, a note on the whole page. */
export const hypothesisExport = {
  export_date: '2026-11-20T10:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1600.0',
  annotations: [
    hypothesisAnnotation('one', { text: 'Ask again', tags: ['fish', 'ask'], quote: 'the quota of herring' }),
    hypothesisAnnotation('reply', { text: 'I asked.\nNo answer.', references: ['one'] }),
    hypothesisAnnotation('page-note', { text: 'About the whole page' }),
  ],
};

interface AnnotationParts {
  readonly text: string;
  readonly tags?: readonly string[];
  readonly quote?: string;
  readonly references?: readonly string[];
}

/** One annotation as the Hypothesis client writes it. */
export function hypothesisAnnotation(id: string, { text, tags = [], quote, references }: AnnotationParts) {
  return {
    id,
    created: '2026-11-19T10:00:00.000000+00:00',
    updated: '2026-11-19T11:00:00.000000+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://news.example/fish?utm_source=x',
    text,
    tags,
    document: { title: ['Fish'] },
    ...(references && { references }),
    target: [
      {
        source: 'https://news.example/fish',
        ...(quote && {
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 5 },
            { type: 'TextPositionSelector', start: 10, end: 30 },
            { type: 'TextQuoteSelector', exact: quote, prefix: 'on ', suffix: ' was' },
          ],
        }),
      },
    ],
  };
}

/** A whole file of our own with one note. */
export function ownFile(): string {
  const revision = { n: 1, id: 'a1', note: 'a', isBeside: false, settles: [], isDeleted: false, made: 1 };
  const body = formatHeader() + formatNote({ id: 'a', revisions: [{ ...revision, content: contentOf() }] });
  return withFooter(body, 1);
}

/** Lines with the last line that fits them: what stands in them is then all that can be wrong. */
export function withFooter(body: string, notes: number): string {
  return body + formatFooter(notes, createHash('sha256').update(body, 'utf8').digest('hex'));
}

const cut = fc.tuple(fc.nat(4000), fc.nat(60), fc.string({ maxLength: 12 }));
const swap = fc.tuple(
  fc.constantFrom('"', '{', '[', '1', 'null', ':', ',', 'false', '"a"', '"note"', '"text"'),
  fc.constantFrom('', '9e999', '{}', '\ufeff', '\ud800', '-1', '[[[[', '"__proto__"', '"constructor"', 'true', '""'),
);

/** Files that something happened to: cuts, insertions, other values; some with a checksum that still fits. */
export const brokenFile: fc.Arbitrary<string> = fc
  .record({
    seed: fc.constantFrom(ownFile(), JSON.stringify(hypothesisExport)),
    cuts: fc.array(cut, { maxLength: 4 }),
    swaps: fc.array(swap, { maxLength: 4 }),
    isSealed: fc.boolean(),
  })
  .map(({ seed, cuts, swaps, isSealed }) => {
    const lines = seed.split('\n');
    let text = isSealed && lines.length > 2 ? `${lines.slice(0, 2).join('\n')}\n` : seed;
    for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
    for (const [from, to] of swaps) text = text.replace(from, to);
    return isSealed && lines.length > 2 ? withFooter(text, 1) : text;
  });
