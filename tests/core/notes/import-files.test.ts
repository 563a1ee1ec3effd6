import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError, MOST_TEXT } from '../../../lib/core/notes/exchange/import-error';
import { formatFooter, formatHeader, formatNote } from '../../../lib/core/notes/exchange/own-format';
import { parseImport } from '../../../lib/core/notes/exchange/parse-import';
import { contentOf } from '../../harness/notes/note-edits';
import { nodeTools } from './exchange-tools';

/** Damaged files that are tried: `npm run test:deep` tries more. */
const RUNS = Number(process.env.CLAUSELIGHT_FILES ?? 500);

const hypothesis = {
  export_date: '2026-11-20T10:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1600.0',
  annotations: [
    annotation('one', { text: 'Ask again', tags: ['fish', 'ask'], quote: 'the quota of herring' }),
    annotation('reply', { text: 'I asked.\nNo answer.', references: ['one'] }),
    annotation('page-note', { text: 'About the whole page' }),
  ],
};

/** One annotation as the Hypothesis client writes it. */
function annotation(
  id: string,
  { text, tags = [], quote, references }: { text: string; tags?: string[]; quote?: string; references?: string[] },
) {
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

async function ownFile(): Promise<string> {
  const revision = { n: 1, id: 'a1', note: 'a', isBeside: false, settles: [], isDeleted: false, made: 1 };
  const body = formatHeader() + formatNote({ id: 'a', revisions: [{ ...revision, content: contentOf() }] });
  return body + formatFooter(1, await nodeTools.digest(body));
}

const faultOf = async (text: string) => {
  try {
    await parseImport(text, nodeTools);
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.fault;
    throw error;
  }
};

describe('a Hypothesis export', () => {
  it('gives notes with their quotation and page, answers below, and a clause where one is named', async () => {
    const { notes } = await parseImport(JSON.stringify(hypothesis), nodeTools);
    expect(notes.map(({ revisions }) => revisions[0]?.content)).toMatchObject([
      {
        clause: '2.1',
        text: 'Ask again\n\n> reader:\n> I asked.\n> No answer.',
        tags: ['fish', 'ask'],
        source: {
          url: 'https://news.example/fish',
          title: 'Fish',
          site: 'news.example',
          quote: { exact: 'the quota of herring', prefix: 'on ', suffix: ' was' },
          position: { start: 10, end: 30 },
        },
        origin: { tool: 'hypothesis', id: 'one' },
      },
      { text: 'About the whole page' },
    ]);
    expect(notes[1]?.revisions[0]?.content).not.toHaveProperty('clause');
  });

  it('gives the same notes each time', async () => {
    const read = () => parseImport(JSON.stringify(hypothesis), nodeTools);
    expect(await read()).toEqual(await read());
  });
});

describe('a file that is not right is refused as a whole, with the reason', () => {
  const header = formatHeader();
  it.each([
    ['', 'empty'],
    ['hello', 'not_json'],
    ['{"some":"json"}', 'unknown_format'],
    ['[]', 'unknown_format'],
    ['{"format":"clauselight-notes","version":2}\n', 'newer_format'],
    [header, 'cut_short'],
    ['{"annotations":[{}],"client_version":"1"}', 'bad_annotation'],
    ['{"annotations":5,"client_version":"1"}', 'unknown_format'],
    ['{"type":"Annotation","id":5}', 'bad_annotation'],
    [`${'['.repeat(100_000)}"Annotation"`, 'not_json'],
  ])('%.60s', async (text, fault) => {
    expect(await faultOf(text)).toBe(fault);
  });

  it('cut anywhere, it says so', async () => {
    const file = await ownFile();
    for (let length = header.length; length < file.length - 1; length += 7) {
      expect(['cut_short', 'changed', 'bad_line']).toContain(await faultOf(file.slice(0, length)));
    }
  });

  it('changed anywhere, it says so', async () => {
    const file = await ownFile();
    const changed = file.replace('A note.', 'B note.');
    expect(await faultOf(changed)).toBe('changed');
  });

  it('with a note that is too long', async () => {
    const long = annotation('long', { text: 'x'.repeat(MOST_TEXT + 1) });
    expect(await faultOf(JSON.stringify({ ...hypothesis, annotations: [long] }))).toBe('bad_annotation');
  });

  it('with the same annotation twice', async () => {
    const [one] = hypothesis.annotations;
    expect(await faultOf(JSON.stringify({ ...hypothesis, annotations: [one, one] }))).toBe('twice');
  });
});

it('nothing in a file reaches a prototype', async () => {
  const evil = JSON.stringify(hypothesis).replace('"text":"Ask again"', '"text":"x","__proto__":{"polluted":1}');
  await parseImport(evil, nodeTools);
  expect({}).not.toHaveProperty('polluted');
});

it('whatever is done to a file, the answer is a library or a reason', async () => {
  const seeds = [await ownFile(), JSON.stringify(hypothesis)];
  const mutation = fc.record({
    seed: fc.constantFrom(...seeds),
    cuts: fc.array(fc.tuple(fc.nat(4000), fc.nat(60), fc.string({ maxLength: 12 })), { maxLength: 6 }),
    swaps: fc.array(
      fc.tuple(
        fc.constantFrom('"', '{', '[', '1', 'null', ':', ','),
        fc.constantFrom('', '9e999', '{}', '\ufeff', '\ud800', '-1'),
      ),
      { maxLength: 3 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ seed, cuts, swaps }) => {
      let text = seed;
      for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
      for (const [from, to] of swaps) text = text.replace(from, to);
      await faultOf(text);
    }),
    { numRuns: RUNS, seed: 9 },
  );
});
