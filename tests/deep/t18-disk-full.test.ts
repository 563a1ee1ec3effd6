import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { showRoute } from '../../scripts/start/read-panel';
import { countOf } from '../../scripts/testing/case-count';
import { waitForPanel } from '../harness/panel-parts';
import { openPanelAt, readStores } from './notes-harness/panel-notes';
import { createTemplate, type ProfileTemplate } from './notes-harness/profile-template';
import { findDiskObstacle, putOnSmallDisk } from './notes-harness/small-disk';

const POINTS = countOf({ all: 20, few: 1 });
/** What each point leaves free more than the one before. */
const STEP_BYTES = 24 * 1024;
/** Texts of this size are written until one does not fit any more. */
const TEXT = 'a full disk '.repeat(700);
const MOST_TEXTS = 80;
/** A save has three seconds; then the reader must be told. */
const TOLD_MS = 6_000;

const obstacle = findDiskObstacle();

test('a full disk takes no note and no text, is said, and everything saves once there is room', async (context) => {
  if (obstacle) context.skip(obstacle);
  const template = await createTemplate('chromium', async (session) => {
    await openPanelAt(session, '#/notes');
    await session.browser.close();
  });
  try {
    for (let point = 0; point < POINTS; point++) await tryAt(template, point * STEP_BYTES);
  } finally {
    await template.close();
  }
  context.task.meta.cases = POINTS;
});

async function tryAt(template: ProfileTemplate, free: number): Promise<void> {
  let disk: Awaited<ReturnType<typeof putOnSmallDisk>> | undefined;
  const session = await template.open(async (profile) => {
    disk = await putOnSmallDisk(join(profile, 'Default/IndexedDB'));
  });
  try {
    if (!disk) throw new Error('There is no disk to be filled.');
    const panel = await openPanelAt(session, '#/clause/4.1');
    await waitForPanel(panel, () => document.querySelector('[aria-labelledby="clause-notes"] > .button') !== null);
    await disk.fill(free);
    const saved: string[] = [];
    let failed = '';
    for (let at = 0; at < MOST_TEXTS && !failed; at++) {
      const text = `${at} ${TEXT}`;
      const outcome = await panel.evaluate(writeOne, text, TOLD_MS);
      if (outcome === 'saved') saved.push(text);
      else failed = outcome === 'failed' ? text : `nothing was said: ${outcome}`;
    }
    expect(failed.startsWith('nothing'), failed).toBe(false);
    const standing = await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.note textarea')?.value);
    expect(standing).toBe(failed || saved.at(-1));

    await disk.clear();
    await session.browser.close();
    const again = await openPanelAt(session, '#/notes', await session.restart());
    const { revisions } = await readStores(again);
    const texts = new Set(revisions.map(({ text }) => text));
    expect(saved.filter((text) => !texts.has(text))).toEqual([]);
    await showRoute(again, '#/clause/4.1');
    await wait(500);
    expect(await again.evaluate(writeOne, 'there is room again', TOLD_MS)).toBe('saved');
  } finally {
    await session.browser.close();
    await disk?.remove();
    await session.close();
  }
}

/** Runs in the panel: puts a text into the clause's note, which is begun if there is none, and waits for what is said. */
async function writeOne(text: string, longest: number): Promise<string> {
  const until = async (isTrue: () => boolean) => {
    for (let waited = 0; waited < longest && !isTrue(); waited += 20) await new Promise((next) => setTimeout(next, 20));
  };
  const find = () => document.querySelector<HTMLTextAreaElement>('.note textarea');
  if (!find()) document.querySelector<HTMLElement>('[aria-labelledby="clause-notes"] > .button')?.click();
  await until(() => find() !== null);
  const editor = find();
  if (!editor) return 'no editor';
  editor.value = text;
  editor.dispatchEvent(new Event('input', { bubbles: true }));
  editor.blur();
  const foot = editor.closest('.note');
  const status = () =>
    foot?.querySelector('.note-status.failed')
      ? 'failed'
      : (foot?.querySelector('[data-status]')?.getAttribute('data-status') ?? '');
  await until(() => status() === 'saving' || status() === 'failed');
  await until(() => status() === 'saved' || status() === 'failed');
  return status();
}
