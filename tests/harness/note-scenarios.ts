import { expect, test } from 'vitest';
import type { PanelView } from '../../scripts/browsers/extension-browser';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { showRoute } from '../../scripts/start/read-panel';
import { exportFile, importFile, openPanelAt, readStores } from '../deep/notes-harness/panel-notes';
import { type ExtensionSession, openSession } from './extension-session';
import { blockDatabase } from './notes/block-database';
import { hypothesisAnnotation, hypothesisExport } from './notes/broken-files';
import { waitForPanel, writeNote } from './panel-parts';

/** Texts in the readers' languages, faces, a long one, and line ends. */
const TEXTS = [
  'Спросить о длине тоннеля',
  'Tunnel uzunligi haqida soʻrash',
  'Туннел узунлиги ҳақида сўраш',
  '询问隧道的长度',
  '🚆🇺🇿 ask\r\nagain',
  'ten kilobytes '.repeat(730),
];

/** For two hundred notes on a machine that is busy with other things. */
const TIMEOUT_MS = 180_000;

/** Deleting and bringing back, in a browser of a kind. */
export function testDeletion(kind: BrowserKind): void {
  test(
    'three deleted notes come back, one by one, and from the trash after a restart',
    async () => {
      await withSession(kind, async (session) => {
        const panel = await openPanelAt(session, '#/clause/6.1');
        for (const text of ['one', 'two', 'three']) await writeAnother(panel, text);
        for (let left = 2; left >= 0; left--) {
          await click(panel, '.note-foot .plain:last-child');
          await waitForNotes(panel, left);
        }
        await click(panel, '.toast .button');
        await waitForNotes(panel, 1);
        await panel.evaluate(() => {
          document.body.focus();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
        });
        await waitForNotes(panel, 2);
        await session.browser.kill();

        const again = await openPanelAt(session, '#/trash', await session.restart());
        await waitForPanel(again, () => document.querySelectorAll('.note-row').length === 1);
        await click(again, '.row-foot .button');
        await waitForPanel(again, () => document.querySelectorAll('.note-row').length === 0);
        expect((await readStores(again)).notes.filter(({ isDeleted }) => !isDeleted)).toHaveLength(3);
      });
    },
    TIMEOUT_MS,
  );
}

/** A library's way through its file, in a browser of a kind. */
export function testBackup(kind: BrowserKind): void {
  test(
    'a library comes back equal from its file, and only once',
    async () => {
      const file = await withSession(kind, async (session) => {
        const panel = await openPanelAt(session, '#/backup');
        const annotations = Array.from({ length: 200 }, (_, at) =>
          hypothesisAnnotation(`a${at}`, {
            text: `${at} ${TEXTS[at % TEXTS.length]}`,
            tags: ['rail', 'ёж'],
            quote: '中吉乌铁路',
          }),
        );
        await importFile(panel, JSON.stringify({ ...hypothesisExport, annotations }));
        return exportFile(panel);
      });
      await withSession(kind, async (session) => {
        const panel = await openPanelAt(session, '#/backup');
        expect(JSON.parse((await importFile(panel, file)).counts)).toMatchObject({ added: 200, unchanged: 0 });
        expect(await exportFile(panel)).toBe(file);
        const { counts } = await importFile(panel, file);
        expect(JSON.parse(counts)).toEqual({ added: 0, changed: 0, conflicts: 0, unchanged: 200, unfiled: 0 });
        const { failure } = await importFile(panel, file.slice(0, -40));
        expect(failure).toContain('Nothing was imported: The end of the file is missing');
        expect((await importFile(panel, '{"other":"json"}')).failure).toContain('neither Clauselight’s');
        expect((await readStores(panel)).notes).toHaveLength(200);
      });
    },
    TIMEOUT_MS,
  );
}

/** The import of what the Hypothesis client exports, in a browser of a kind. */
export function testHypothesisImport(kind: BrowserKind): void {
  test(
    'a Hypothesis export is previewed, filed by what it quotes, and the rest is unfiled',
    async () => {
      await withSession(kind, async (session) => {
        const panel = await openPanelAt(session, '#/backup');
        const annotations = [
          hypothesisAnnotation('rail', {
            text: 'When does it open?',
            quote: 'the China-Kyrgyzstan-Uzbekistan railway will carry freight',
          }),
          hypothesisAnnotation('answer', { text: 'In six years.', references: ['rail'] }),
          hypothesisAnnotation('page', { text: 'A page note' }),
        ];
        const { counts } = await importFile(panel, JSON.stringify({ ...hypothesisExport, annotations }));
        expect(JSON.parse(counts)).toEqual({ added: 2, changed: 0, conflicts: 0, unchanged: 0, unfiled: 1 });
        await showRoute(panel, '#/clause/6.1');
        await waitForPanel(panel, () => document.querySelector('.note blockquote') !== null);
        const shown = await panel.evaluate(() => ({
          text: document.querySelector('textarea')?.value,
          link: document.querySelector<HTMLAnchorElement>('.note-source a')?.href,
        }));
        expect(shown.text).toBe('When does it open?\n\n> reader:\n> In six years.');
        expect(shown.link).toContain('https://news.example/fish#:~:text=');
        expect((await readStores(panel)).notes).toHaveLength(2);
      });
    },
    TIMEOUT_MS,
  );
}

/** A database that cannot be opened for a while, in a browser of a kind. */
export function testBlockedDatabase(kind: BrowserKind): void {
  test(
    'where the database cannot be opened, the notes are read from the second copy, and are whole when it opens again',
    async () => {
      await withSession(kind, async (session) => {
        const panel = await openPanelAt(session, '#/clause/6.1');
        await writeAnother(panel, 'kept twice');
        const before = await readStores(panel);
        await session.browser.close();
        const unblock = await blockDatabase(kind, session.profile);
        const blocked = await openPanelAt(session, '#/notes', await session.restart());
        await waitForPanel(blocked, () => document.querySelector('.note-row') !== null);
        const shown = await blocked.evaluate(() => ({
          closed: document.querySelector<HTMLElement>('[data-closed]')?.dataset.closed,
          text: document.querySelector('.note-row-text')?.textContent,
        }));
        expect(shown).toEqual({ closed: 'unopened', text: 'kept twice' });
        expect(await exportFile(blocked)).toContain('kept twice');
        await showRoute(blocked, '#/clause/6.1');
        await waitForPanel(blocked, () => document.querySelector('.note textarea:read-only') !== null);
        await session.browser.close();
        await unblock();
        const again = await openPanelAt(session, '#/notes', await session.restart());
        await waitForPanel(again, () => document.querySelector('.note-row') !== null);
        expect(await again.evaluate(() => document.querySelector('[data-closed], [data-recovered]'))).toBe(null);
        expect(await readStores(again)).toEqual(before);
      });
    },
    TIMEOUT_MS,
  );
}

async function withSession<Result>(
  kind: BrowserKind,
  use: (session: ExtensionSession) => Promise<Result>,
): Promise<Result> {
  const session = await openSession(kind);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** Writes a note on the clause that is shown, beside those that are there. */
async function writeAnother(panel: PanelView, text: string): Promise<void> {
  const before = await panel.evaluate(() => document.querySelectorAll('.note').length);
  await showRoute(panel, '#/clause/6.2');
  await showRoute(panel, '#/clause/6.1');
  await waitForNotes(panel, before);
  if (before === 0) {
    await writeNote(panel, text);
    return;
  }
  await click(panel, '[aria-labelledby="clause-notes"] > .button');
  await waitForNotes(panel, before + 1);
  await panel.evaluate((words) => {
    const editor = [...document.querySelectorAll<HTMLTextAreaElement>('.note textarea')].find(
      ({ value }) => value === '',
    );
    if (!editor) return;
    editor.value = words;
    editor.dispatchEvent(new Event('input', { bubbles: true }));
    editor.focus();
    editor.blur();
  }, text);
  await waitForPanel(panel, () => document.querySelector('.note [data-status="saved"]') !== null);
}

function waitForNotes(panel: PanelView, count: number): Promise<void> {
  return waitForPanel(panel, (wanted) => document.querySelectorAll('.note').length === wanted, count);
}

async function click(panel: PanelView, selector: string): Promise<void> {
  await panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}
