import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld, type FakeWorld, noteOn } from './fake-services';
import { mountPanel } from './mount-panel';

/** A clause, and a note begun on it. */
async function beginNote(world: FakeWorld) {
  const panel = await mountPanel(world, '#/clause/4.1');
  await userEvent.click(await panel.findByText('button', 'Add a note'));
  const field = await panel.find('textarea');
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  return { panel, field };
}

describe('a new note', () => {
  it('saves itself when the keys rest, and says when', async () => {
    const world = createWorld();
    const { panel } = await beginNote(world);
    await userEvent.keyboard('Ask the ministry');
    await panel.findByText('.note-status', 'Saving…');
    await panel.findByText('.note-status', 'Saved 12:00');
    expect(world.notes).toMatchObject([
      { clause: '4.1', text: 'Ask the ministry', pack: 'cn-uz-2024-01', revision: 1 },
    ]);
    expect((await panel.find('[data-count]')).dataset.count).toBe('1');
    await expectAccessible(panel.root);
  });

  it('keeps the caret and the field through its saves', async () => {
    const world = createWorld();
    const { panel, field } = await beginNote(world);
    await userEvent.keyboard('One');
    await panel.findByText('.note-status', 'Saved 12:00');
    await userEvent.keyboard(' two');
    await vi.waitFor(() => expect(world.notes).toMatchObject([{ text: 'One two', revision: 2 }]));
    expect(await panel.find('textarea')).toBe(field);
    expect(document.activeElement).toBe(field);
  });

  it('saves at once when the reader leaves the field', async () => {
    const world = createWorld();
    const { field } = await beginNote(world);
    await userEvent.keyboard('Quick');
    field.blur();
    expect(world.saves.at(-1)?.text).toBe('Quick');
  });

  it('saves at once when the panel is closed', async () => {
    const world = createWorld();
    await beginNote(world);
    await userEvent.keyboard('Quick');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(world.saves.at(-1)?.text).toBe('Quick');
  });

  it('is not stored while it is empty', async () => {
    const world = createWorld();
    const { panel, field } = await beginNote(world);
    field.blur();
    await userEvent.click(await panel.findByText('.tabs a', 'Notes'));
    await panel.findByText('h2', 'No notes yet');
    await expectAccessible(panel.root);
    expect(world.saves).toEqual([]);
  });

  it('never shows its text as anything but text', async () => {
    const world = createWorld({ notes: [noteOn('4.1', '<img src=x onerror=alert(1)>')] });
    const panel = await mountPanel(world, '#/notes');
    expect((await panel.find('.note-row-text')).textContent).toBe('<img src=x onerror=alert(1)>');
    expect(panel.findAll('img')).toEqual([]);
  });
});

describe('a note that cannot be saved', () => {
  it('stays in the editor, with the reason, and is saved with another try', async () => {
    const world = createWorld();
    world.breakage = 'the disk is full';
    const { panel, field } = await beginNote(world);
    await userEvent.keyboard('Do not lose me');
    expect((await panel.find('.note-status.failed')).textContent).toContain('Not saved: the disk is full');
    expect(field).toHaveProperty('value', 'Do not lose me');
    await expectAccessible(panel.root);
    world.breakage = undefined;
    await userEvent.click(await panel.findByText('button', 'Try again'));
    await panel.findByText('.note-status', 'Saved 12:00');
    expect(world.notes).toMatchObject([{ text: 'Do not lose me' }]);
  });

  it('is still there after a walk through the panel, which tells of it everywhere', async () => {
    const world = createWorld();
    world.breakage = 'the disk is full';
    const { panel } = await beginNote(world);
    await userEvent.keyboard('Do not lose me');
    await panel.find('.note-status.failed');
    await userEvent.click(await panel.findByText('.tabs a', 'Notes'));
    expect((await panel.find('.note-row')).textContent).toContain('Not saved');
    await userEvent.click(await panel.findByText('.tabs a', 'Statement'));
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('a', 'A note on clause 4.1 is not saved.'));
    expect(await panel.find('textarea')).toHaveProperty('value', 'Do not lose me');
  });
});

describe('a stored note', () => {
  it('takes what another window wrote, if nothing is being written here', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    const field = await panel.find('textarea');
    world.notes = [{ ...noteOn('4.1', 'Theirs'), revision: 2 }];
    world.announce();
    await vi.waitFor(() => expect(field).toHaveProperty('value', 'Theirs'));
  });

  it('keeps what is being written here when another window changes or deletes it', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    const field = await panel.find('textarea');
    world.gate = new Promise(() => undefined);
    await userEvent.type(field, ' and more');
    world.notes = [];
    world.announce();
    await vi.waitFor(async () => expect(await panel.find('textarea')).toHaveProperty('value', 'Mine and more'));
  });

  it('is deleted after a question, and the focus goes on from there', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    const keep = await panel.findByText('button', 'Keep');
    await vi.waitFor(() => expect(document.activeElement).toBe(keep));
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('fieldset button', 'Delete'));
    await vi.waitFor(() => expect(world.notes).toEqual([]));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toEqual([]));
    expect(document.activeElement?.textContent).toBe('Add a note');
  });

  it('stays if the reader keeps it', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await panel.findByText('button', 'Keep');
    await userEvent.keyboard('{Escape}');
    const back = await panel.findByText('.note button', 'Delete');
    await vi.waitFor(() => expect(document.activeElement).toBe(back));
    expect(world.notes).toHaveLength(1);
  });

  it('is not brought back by a save that was waiting when it was deleted', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.type(await panel.find('textarea'), ' and more');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await userEvent.click(await panel.findByText('fieldset button', 'Delete'));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(world.notes).toEqual([]);
  });

  it('says why it is still there if it cannot be deleted', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    world.breakage = 'the disk is locked';
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await userEvent.click(await panel.findByText('fieldset button', 'Delete'));
    await panel.findByText('[role=alert]', 'Not deleted: the disk is locked');
  });
});

describe('all notes', () => {
  it('stand in the order of their last change and lead to their clauses', async () => {
    const world = createWorld({ notes: [noteOn('6.1', 'Newer'), noteOn('2.4', 'Older')] });
    const panel = await mountPanel(world, '#/notes');
    await panel.find('.note-row');
    expect(panel.findAll('.note-row .chip').map((chip) => chip.textContent)).toEqual(['6.1', '2.4']);
    await expectAccessible(panel.root);
    await userEvent.click(await panel.find('.note-row'));
    await panel.findByText('h1', 'Clause 6.1');
  });

  it('are explained if they cannot be read', async () => {
    const world = createWorld();
    const broken = {
      ...world,
      services: {
        ...world.services,
        notes: { ...world.services.notes, list: () => Promise.reject(new Error('the database is damaged')) },
      },
    };
    const panel = await mountPanel(broken, '#/notes');
    await panel.findByText('h2', 'Your notes could not be read');
    await expectAccessible(panel.root);
  });
});
