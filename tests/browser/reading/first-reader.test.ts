import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackedGazetteer } from '../../../lib/core/mentions/alias';
import { NO_DECISION } from '../../../lib/core/settings/page-decision';
import { getReaderSettings } from '../../../lib/core/settings/reader-settings';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings/settings';
import { createGazetteerSource } from '../../../lib/page/reading/gazetteer-source';
import { createPageSession } from '../../../lib/page/reading/page-session';
import { packFirstLook } from '../../../scripts/gazetteer/pack-first-look';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';
import { compileFew } from '../../core/mentions/tiny-gazetteer';

const compiled = compileFew([
  { owner: 'canal', pattern: 'grand canal' },
  { owner: 'harbour', pattern: 'Chinese harbour' },
  { owner: '@china', pattern: '{china|chinese}' },
]);
const PART = packGazetteer(compiled);
const FIRST_LOOK = packFirstLook(compiled);
const SETTINGS = getReaderSettings(DEFAULT_SETTINGS, NO_DECISION, 'news.example', [], 0);
const FILLER = '<p>Filler that makes this long enough to be an article.</p>'.repeat(30);

let owner: AbortController;
beforeEach(() => {
  owner = new AbortController();
});
afterEach(() => owner.abort());

/** Opens a session on an article; gives what has been asked of the background, and what the session has told. */
function openArticle(html: string, answer: () => Promise<PackedGazetteer>) {
  document.body.innerHTML = `<article>${html}${FILLER}</article>`;
  const asked: string[] = [];
  const [opened, changed] = [vi.fn(), vi.fn()];
  createPageSession({
    window,
    gazetteers: createGazetteerSource({
      firstLook: FIRST_LOOK,
      ask(part) {
        asked.push(part);
        return answer();
      },
      signal: owner.signal,
    }),
    getSettings: async () => SETTINGS,
    clock: () => performance.now(),
    opened,
    changed,
    signal: owner.signal,
  });
  return { asked, opened, changed };
}

const answerAtOnce = async (): Promise<PackedGazetteer> => PART;
const painted = (): string[] => [...(CSS.highlights.get('clauselight') ?? [])].map(String);

describe('a page without a name', () => {
  it('is looked through once, and asks for nothing', async () => {
    const { asked, opened, changed } = openArticle('<p>A canal, and nothing grand.</p>', answerAtOnce);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(asked).toEqual([]);
    expect(opened).not.toHaveBeenCalled();
  });

  it('is read when a name comes', async () => {
    const { asked, changed } = openArticle('<p>Of ships.</p>', answerAtOnce);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>The Grand Canal.</p>');
    await vi.waitFor(() => expect(painted()).toEqual(['Grand Canal']));
    expect(asked).toEqual(['english']);
  });
});

describe('a page with a name', () => {
  it('asks for it when the name stands in a shadow tree', async () => {
    const { asked } = openArticle('<div id="host"></div>', () => new Promise(() => undefined));
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('p'), { textContent: 'The Grand Canal.' }));
    await vi.waitFor(() => expect(asked).toEqual(['english']));
  });

  it.each([
    ['that any page may hold', 'The Grand Canal opened.', 'Grand Canal'],
    ['of the part of the world that the page speaks of', 'A Chinese harbour opened.', 'Chinese harbour'],
  ])('%s asks once and is painted', async (_, text, name) => {
    const { asked, opened } = openArticle(`<p>${text}</p>`, answerAtOnce);
    await vi.waitFor(() => expect(painted()).toEqual([name]));
    expect(asked).toEqual(['english']);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('is painted even if the background answers only when it is asked again', async () => {
    let isThere = false;
    const { asked } = openArticle('<p>The Grand Canal opened.</p>', () =>
      isThere ? answerAtOnce() : Promise.reject(new Error('nobody is there')),
    );
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(painted()).toEqual([]);
    isThere = true;
    await vi.waitFor(() => expect(painted()).toEqual(['Grand Canal']), { timeout: 3000 });
  });

  it('is painted when the answer is late, with what has come to the page meanwhile', async () => {
    let send = (_: PackedGazetteer): void => undefined;
    const { asked } = openArticle(
      '<p>The Grand Canal opened.</p>',
      () =>
        new Promise((resolve) => {
          send = resolve;
        }),
    );
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    document.querySelector('p')?.insertAdjacentHTML('beforebegin', '<p>Another Grand Canal.</p>');
    send(PART);
    await vi.waitFor(() => expect(painted()).toEqual(['Grand Canal', 'Grand Canal']));
  });

  it('asks no more once its extension has gone', async () => {
    const { asked } = openArticle('<p>The Grand Canal opened.</p>', () => Promise.reject(new Error('gone')));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    owner.abort();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(asked).toHaveLength(1);
  });
});
