import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import messages from '../../../assets/public/_locales/en/messages.json';
import type { FrameServices } from '../../../components/frame/frame-services';
import { NoteFrame } from '../../../components/frame/NoteFrame';
import { ARMING_MS } from '../../../components/frame/use-sight';
import type { NoteEdit } from '../../../lib/core/notes/edit';
import type { Note } from '../../../lib/core/notes/note';

const NOTE: Note = {
  id: '00000000-0000-4000-8000-000000000001',
  revision: '00000000-0000-4000-8000-0000000000aa',
  rivals: [],
  created: 1,
  modified: 1,
  isDeleted: false,
  content: { pack: 'islands', clause: '6.1', text: 'Ask about the tunnel.', tags: ['rail'] },
};

let saved: NoteEdit[];
const mute = vi.fn(async () => undefined);
const close = vi.fn();

function show(stored: readonly Note[] = [], canKeep = true, save: FrameServices['notes']['save'] = keep): void {
  render(
    <NoteFrame
      services={{
        opening: { session: 's', term: { id: 'harbour', name: 'Harbour' }, pack: 'islands', clause: '6.1', canKeep },
        translate: (key, ...values) =>
          values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message),
        notes: { find: async () => stored, save, saveDraft: async () => undefined },
        mute,
        close,
        now: Date.now,
        newId: () => crypto.randomUUID(),
      }}
    />,
    document.body,
  );
}

const keep = async (edit: NoteEdit) => {
  saved.push(edit);
  return { isBeside: false };
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const inSight = () => expect.poll(() => document.querySelector('main')?.className, { timeout: 10_000 }).toBe('frame');

beforeEach(() => {
  vi.clearAllMocks();
  saved = [];
});

afterEach(() => {
  render(null, document.body);
  document.documentElement.className = '';
});

describe('the note', () => {
  test('a new one is saved as it is written', async () => {
    show();
    await page.getByRole('textbox').fill('Compare with 2023.');
    await expect.poll(() => document.querySelector('[data-status=saved]')?.textContent).toMatch(/^Saved/);
    expect(saved.at(-1)).toMatchObject({ bases: [], content: { clause: '6.1', text: 'Compare with 2023.' } });
  });

  test('the one that is there is shown, and written on over its revision', async () => {
    show([NOTE]);
    await expect.element(page.getByRole('textbox')).toHaveValue('Ask about the tunnel.');
    await page.getByRole('textbox').fill('Asked.');
    await expect.poll(() => saved.length).toBeGreaterThan(0);
    expect(saved[0]).toMatchObject({
      note: NOTE.id,
      bases: [NOTE.revision],
      content: { text: 'Asked.', tags: ['rail'] },
    });
  });

  test('that it could not be saved is said with the reason, and the text stays', async () => {
    show([], true, () => Promise.reject(new Error('The disk is full.')));
    await page.getByRole('textbox').fill('Keep me.');
    await expect.poll(() => document.querySelector('.status')?.textContent).toBe('Not saved: The disk is full.');
    await expect.element(page.getByRole('textbox')).toHaveValue('Keep me.');
  });

  test('in a private window there is none, and that is said', async () => {
    show([], false);
    await inSight();
    expect(document.querySelector('.private')?.textContent).toContain('notes cannot be kept here');
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('Esc closes the card', async () => {
    show();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('not this term', () => {
  test('a press counts only when the frame has been in sight for half a second', async () => {
    show();
    await inSight();
    (await page.getByRole('button', { name: 'Not this term' }).element()).dispatchEvent(
      new MouseEvent('click', { bubbles: true }),
    );
    await userEvent.click(page.getByRole('button', { name: 'Not this term' }));
    expect(document.querySelector('.choice')).toBeNull();
    await wait(ARMING_MS);
    await userEvent.click(page.getByRole('button', { name: 'Not this term' }));
    expect(document.querySelector('.choice')).not.toBeNull();
  });

  test('here or everywhere, and back', async () => {
    show();
    await inSight();
    await wait(ARMING_MS + 50);
    await userEvent.click(page.getByRole('button', { name: 'Not this term' }));
    await userEvent.click(page.getByRole('button', { name: 'Everywhere' }));
    await expect.poll(() => document.querySelector('.choice')?.textContent).toBe('Not marked anywhere.Undo');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(page.getByRole('button', { name: 'Not this term' })).toBeInTheDocument();
    expect(mute.mock.calls).toEqual([
      ['everywhere', true],
      ['everywhere', false],
    ]);
  });

  test('what the page makes up is no press', async () => {
    show();
    await inSight();
    await wait(ARMING_MS + 50);
    (document.querySelector('button.quiet') as HTMLElement).click();
    await wait(50);
    expect(document.querySelector('.choice')).toBeNull();
  });
});

test.each(['', 'dark'])('nothing for axe to complain about: %s', async (className) => {
  document.documentElement.className = className;
  show([NOTE]);
  await inSight();
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
