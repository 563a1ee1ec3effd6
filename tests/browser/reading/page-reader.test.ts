import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundBlock } from '../../../lib/page/reading/found-block';
import { createPageReader, type PageReader } from '../../../lib/page/reading/page-reader';
import { MAX_BLOCK_UNITS } from '../../../lib/page/reading/text-block';
import { compileTiny } from '../../core/mentions/tiny-gazetteer';

const gazetteer = compileTiny([
  { owner: 'belt', pattern: 'belt and road' },
  { owner: 'sco', type: 'abbreviation', pattern: 'SCO' },
  { owner: 'sco', pattern: 'shanghai cooperation organisation' },
]);

let owner: AbortController;
beforeEach(() => {
  owner = new AbortController();
});
afterEach(() => owner.abort());

function read(html: string): { reader: PageReader; heard: FoundBlock[]; surfaces: () => string[] } {
  document.body.innerHTML = html;
  const heard: FoundBlock[] = [];
  const events = {
    blockChanged: (block: FoundBlock) => heard.push(block),
    partsNeeded: () => undefined,
    settled: () => undefined,
  };
  const reader = createPageReader(document, gazetteer, events, () => performance.now(), owner.signal);
  const surfaces = (): string[] => reader.blocks().flatMap(({ found }) => found.map(({ mention }) => mention.surface));
  return { reader, heard, surfaces };
}

describe('reading a page', () => {
  it('finds mentions across inline elements, in page order', async () => {
    const { surfaces } = read('<p>The Belt <em>and</em> Road.</p><p>Shanghai <b>Cooperation</b> Organisation</p>');
    await vi.waitFor(() => expect(surfaces()).toEqual(['Belt and Road', 'Shanghai Cooperation Organisation']));
  });

  it('reads a block of half a million letters in parts, and finds each mention in it once', async () => {
    const filling = '<i>filling words </i>'.repeat(500);
    const { reader, surfaces } = read(`<p>${`${filling}the Belt <b>and</b> Road, `.repeat(70)}</p>`);
    await vi.waitFor(() => expect(surfaces()).toHaveLength(70), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(surfaces()).toHaveLength(70);
    const lengths = reader.blocks().map(({ block }) => block.text.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_BLOCK_UNITS);
  });

  it('reads paragraphs that come later, and forgets those that go', async () => {
    const { surfaces } = read('<p id="a">Belt and Road</p>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(1));
    document.body.insertAdjacentHTML('beforeend', '<div><p>More Belt and Road</p></div>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(2));
    document.querySelector('#a')?.remove();
    await vi.waitFor(() => expect(surfaces()).toEqual(['Belt and Road']));
  });

  it('follows text that changes in place', async () => {
    const { surfaces } = read('<p>nothing <span>here</span></p>');
    const text = document.querySelector('span')?.firstChild as Text;
    text.data = 'about the Belt and Road';
    await vi.waitFor(() => expect(surfaces()).toEqual(['Belt and Road']));
    text.data = 'gone';
    await vi.waitFor(() => expect(surfaces()).toEqual([]));
  });

  it('counts an abbreviation once its long form has come, and no longer when it has gone', async () => {
    const { surfaces } = read('<p>The SCO met.</p>');
    document.body.insertAdjacentHTML('beforeend', '<p id="long">Shanghai Cooperation Organisation</p>');
    await vi.waitFor(() => expect(surfaces()).toEqual(['SCO', 'Shanghai Cooperation Organisation']));
    document.querySelector('#long')?.remove();
    await vi.waitFor(() => expect(surfaces()).toEqual([]));
  });

  it('keeps the number of a mention that stays where it is', async () => {
    const { reader, surfaces } = read('<p>The SCO and the Shanghai Cooperation Organisation</p>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(2));
    const before = reader.blocks()[0]?.found.map(({ id }) => id);
    document.body.insertAdjacentHTML('beforeend', '<p>Belt and Road</p>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(3));
    expect(reader.blocks()[0]?.found.map(({ id }) => id)).toEqual(before);
  });

  it('leaves alone what is being edited', async () => {
    const { surfaces } = read('<p contenteditable>Belt and Road</p><p>Belt and Road</p>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(1));
  });

  it('changes nothing on the page', async () => {
    const html = '<p>The Belt <em>and</em> Road</p>';
    const { surfaces } = read(html);
    await vi.waitFor(() => expect(surfaces()).toHaveLength(1));
    expect(document.body.innerHTML).toBe(html);
  });

  it('stops for good when its owner ends', async () => {
    const { surfaces, heard } = read('<p>Belt and Road</p>');
    await vi.waitFor(() => expect(surfaces()).toHaveLength(1));
    owner.abort();
    const { length } = heard;
    document.body.insertAdjacentHTML('beforeend', '<p>Belt and Road</p>');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toHaveLength(length);
  });
});
