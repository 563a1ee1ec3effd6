import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_DECISION } from '../../../lib/core/settings/page-decision';
import { getReaderSettings, type ReaderSettings } from '../../../lib/core/settings/reader-settings';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings/settings';
import type { GazetteerSource } from '../../../lib/page/reading/gazetteer-source';
import { createPageSession, type OpenPage, type PageSession } from '../../../lib/page/reading/page-session';
import { compileTiny } from '../../core/mentions/tiny-gazetteer';

const ENTRIES = [
  { owner: 'canal', pattern: 'grand canal' },
  { owner: 'canal', type: 'follow-up', pattern: 'canal', precededBy: ['the'] },
  { owner: 'league', pattern: 'league of islands' },
] as const;

const gazetteers: GazetteerSource = {
  getFirstLook: () => undefined,
  getGazetteer: (hasFollowUps = false) => compileTiny(ENTRIES, {}, { hasFollowUps }),
  bring: () => undefined,
};

const USUAL: ReaderSettings = getReaderSettings(DEFAULT_SETTINGS, NO_DECISION, 'news.example', [], 0);

const ARTICLE = `<article>
  <p>The Grand Canal met the League of Islands; the Grand Canal is long.</p>
  <p>Of the Grand Canal and the canal.</p>
  ${'<p>Filler that makes this long enough to be an article.</p>'.repeat(30)}
</article>`;

let owner: AbortController;
let chosen: ReaderSettings;
let asked: number;
let opened: OpenPage | undefined;
beforeEach(() => {
  owner = new AbortController();
  chosen = USUAL;
  asked = 0;
  opened = undefined;
});
afterEach(() => owner.abort());

function openSession(html: string, changed: () => void = () => undefined): PageSession {
  document.body.innerHTML = html;
  return createPageSession({
    window,
    gazetteers,
    async getSettings() {
      asked++;
      return chosen;
    },
    clock: () => performance.now(),
    opened(page) {
      opened = page;
    },
    changed,
    signal: owner.signal,
  });
}

/** What is painted with a line, in the page's order. */
function painted(name: 'clauselight' | 'clauselight-quiet'): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
  return ranges
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => `${range.startContainer.parentElement?.textContent?.slice(0, 3)}: ${range}`);
}

const [CANAL, LEAGUE, AGAIN, LATER] = [
  'The: Grand Canal',
  'The: League of Islands',
  'The: Grand Canal',
  'Of : Grand Canal',
];

describe('what the reader has chosen', () => {
  it('paints every mention at first', async () => {
    openSession(ARTICLE);
    await vi.waitFor(() => expect(painted('clauselight')).toEqual([CANAL, LEAGUE, AGAIN, LATER]));
    expect(painted('clauselight-quiet')).toEqual([]);
  });

  it.each<[string, Partial<ReaderSettings>, firm: string[], quiet: string[]]>([
    ['the first in a passage', { density: 'passage' }, [CANAL, LEAGUE, LATER], []],
    ['the first on the page', { density: 'page' }, [CANAL, LEAGUE], []],
    ['no hidden term', { hiddenTerms: ['canal'] }, [LEAGUE], []],
    ['common bodies quietly', { quietTerms: ['league'] }, [CANAL, AGAIN, LATER], [LEAGUE]],
    ['follow-ups quietly', { hasFollowUps: true }, [CANAL, LEAGUE, AGAIN, LATER], ['Of : canal']],
  ])('paints %s, at once, and lists the same as before', async (_, choice, firm, quiet) => {
    const session = openSession(ARTICLE);
    await vi.waitFor(() => expect(painted('clauselight')).toHaveLength(4));
    const listed = () => session.report().mentions.map(({ mention }) => mention.surface);
    const before = listed();
    chosen = { ...USUAL, ...choice };
    session.settingsChanged();
    await vi.waitFor(() => expect([painted('clauselight'), painted('clauselight-quiet')]).toEqual([firm, quiet]));
    await vi.waitFor(() => expect(listed()).toEqual(before));
  });

  it('leaves what is not painted to the page: the pointer finds nothing there', async () => {
    chosen = { ...USUAL, density: 'page' };
    openSession(ARTICLE);
    await vi.waitFor(() => expect(painted('clauselight')).toEqual([CANAL, LEAGUE]));
    const pieces = [...document.querySelectorAll('p')].slice(0, 2).map(({ firstChild }) => {
      return opened?.registry.piecesIn(firstChild as Text)?.length;
    });
    expect(pieces).toEqual([2, 0]);
  });

  it('paints the next mention when the first of the page goes, and an earlier one when it comes', async () => {
    chosen = { ...USUAL, density: 'page' };
    openSession(ARTICLE);
    await vi.waitFor(() => expect(painted('clauselight')).toEqual([CANAL, LEAGUE]));
    document.querySelector('p')?.remove();
    await vi.waitFor(() => expect(painted('clauselight')).toEqual([LATER]));
    document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>New: Grand Canal.</p>');
    await vi.waitFor(() => expect(painted('clauselight')).toEqual(['New: Grand Canal']));
  });

  it.each(['page-off', 'site-off', 'paused', 'everywhere-off'] as const)(
    'takes everything away when it is %s, says why, and comes back',
    async (standing) => {
      const session = openSession(ARTICLE);
      await vi.waitFor(() => expect(painted('clauselight')).toHaveLength(4));
      chosen = { ...USUAL, standing };
      session.settingsChanged();
      await vi.waitFor(() => expect(CSS.highlights.has('clauselight')).toBe(false));
      expect(session.report()).toMatchObject({ verdict: { read: false, because: standing }, mentions: [] });
      expect(opened?.signal.aborted).toBe(true);
      chosen = USUAL;
      session.settingsChanged();
      await vi.waitFor(() => expect(painted('clauselight')).toHaveLength(4));
    },
  );

  it('asks again by itself when a pause ends', async () => {
    chosen = { ...USUAL, standing: 'paused', pausedForMs: 200 };
    const session = openSession(ARTICLE);
    await vi.waitFor(() => expect(session.report().verdict.because).toBe('paused'));
    chosen = USUAL;
    await vi.waitFor(() => expect(painted('clauselight')).toHaveLength(4));
  });
});

describe('a page that is no article', () => {
  it('is read if the reader asks for it', async () => {
    const session = openSession('<p>Grand Canal</p>');
    await vi.waitFor(() => expect(asked).toBe(1));
    expect(session.report()).toMatchObject({ verdict: { read: false, because: 'not-an-article' }, mentions: [] });
    chosen = { ...USUAL, isReadAnyway: true };
    session.settingsChanged();
    await vi.waitFor(() => expect(session.report()).toMatchObject({ verdict: { read: true, because: 'asked-for' } }));
    await vi.waitFor(() => expect(painted('clauselight')).toHaveLength(1));
  });

  it('wakes nobody', async () => {
    const changed = vi.fn();
    openSession('<p>Grand Canal</p>', changed);
    await vi.waitFor(() => expect(asked).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a private page', () => {
  it('asks for nothing and tells nothing, whatever is chosen', async () => {
    const changed = vi.fn();
    chosen = { ...USUAL, isReadAnyway: true };
    const session = openSession('<input type="password"><p>Grand Canal</p>', changed);
    session.settingsChanged();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asked).toBe(0);
    expect(changed).not.toHaveBeenCalled();
    expect(session.report()).toMatchObject({ verdict: { read: false, because: 'private-page' }, mentions: [] });
  });
});
