import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError, MOST_TEXT } from '../../../lib/core/notes/exchange/import-error';
import { formatHeader } from '../../../lib/core/notes/exchange/own-format';
import { parseImport } from '../../../lib/core/notes/exchange/parse-import';
import { brokenFile, hypothesisAnnotation, hypothesisExport, ownFile } from '../../harness/notes/broken-files';
import { nodeTools } from './exchange-tools';

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
    const { notes } = await parseImport(JSON.stringify(hypothesisExport), nodeTools);
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
    const read = () => parseImport(JSON.stringify(hypothesisExport), nodeTools);
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
    const file = ownFile();
    for (let length = header.length; length < file.length - 1; length += 7) {
      expect(['cut_short', 'changed', 'bad_line']).toContain(await faultOf(file.slice(0, length)));
    }
  });

  it('changed anywhere, it says so', async () => {
    const file = ownFile();
    const changed = file.replace('A note.', 'B note.');
    expect(await faultOf(changed)).toBe('changed');
  });

  it('with a note that is too long', async () => {
    const long = hypothesisAnnotation('long', { text: 'x'.repeat(MOST_TEXT + 1) });
    expect(await faultOf(JSON.stringify({ ...hypothesisExport, annotations: [long] }))).toBe('bad_annotation');
  });

  it('with the same annotation twice', async () => {
    const [one] = hypothesisExport.annotations;
    expect(await faultOf(JSON.stringify({ ...hypothesisExport, annotations: [one, one] }))).toBe('twice');
  });
});

it('nothing in a file reaches a prototype', async () => {
  const evil = JSON.stringify(hypothesisExport).replace('"text":"Ask again"', '"text":"x","__proto__":{"polluted":1}');
  await parseImport(evil, nodeTools);
  expect({}).not.toHaveProperty('polluted');
});

it('whatever is done to a file, the answer is a library or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(brokenFile, async (text) => void (await faultOf(text))),
    { numRuns: 500, seed: 9 },
  );
});
