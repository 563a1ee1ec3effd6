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
      { content: { clause: '4.1', text: 'Ask the ministry', pack: 'cn-uz-2024-01' }, rivals: [] },
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
    await vi.waitFor(() => expect(world.notes).toMatchObject([{ content: { text: 'One two' } }]));
    expect(await panel.find('textarea')).toBe(field);
    expect(document.activeElement).toBe(field);
  });

  it('saves at once when the reader leaves the field', async () => {
    const world = createWorld();
    const { field } = await beginNote(world);
    await userEvent.keyboard('Quick');
    field.blur();
    expect(world.saves.at(-1)?.content.text).toBe('Quick');
  });

  it('saves at once when the panel is closed', async () => {
    const world = createWorld();
    await beginNote(world);
    await userEvent.keyboard('Quick');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(world.saves.at(-1)?.content.text).toBe('Quick');
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
    expect(world.notes).toMatchObject([{ content: { text: 'Do not lose me' } }]);
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
    world.notes = [{ ...noteOn('4.1', 'Theirs'), revision: 'theirs' }];
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

  it('goes to the trash, the focus goes on from there, and undo brings it back', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toEqual([]));
    expect(world.notes).toMatchObject([{ isDeleted: true }]);
    expect(document.activeElement?.textContent).toBe('Add a note');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.toast button', 'Undo'));
    expect(await panel.find('textarea')).toHaveProperty('value', 'Mine');
    expect(world.notes).toMatchObject([{ isDeleted: false }]);
  });

  it('comes back with Ctrl+Z too, one deletion at a time', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'One', 'one'), noteOn('4.1', 'Two', 'two')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toHaveLength(1));
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toHaveLength(0));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(panel.findAll('textarea')).toHaveLength(1));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(panel.findAll('textarea')).toHaveLength(2));
  });

  it('is not brought back by a save that was waiting when it was deleted', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.type(await panel.find('textarea'), ' and more');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
    await vi.waitFor(() => expect(panel.findAll('textarea')).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(world.notes).toMatchObject([{ isDeleted: true, content: { text: 'Mine and more' } }]);
  });

  it('says why it is still there if it cannot be deleted', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    world.breakage = 'the disk is locked';
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Delete'));
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
    await panel.findByText('h1', 'Note on clause 6.1');
    await userEvent.click(await panel.findByText('a.chip', 'Clause 6.1'));
    await panel.findByText('h1', 'Clause 6.1');
  });

  it('are explained if they cannot be read', async () => {
    const world = createWorld();
    const broken = {
      ...world,
      services: {
        ...world.services,
        notes: { ...world.services.notes, find: () => Promise.reject(new Error('the database is damaged')) },
      },
    };
    const panel = await mountPanel(broken, '#/notes');
    await panel.findByText('h2', 'Your notes could not be read');
    await expectAccessible(panel.root);
  });
});

describe('one note', () => {
  it('is tagged, and completes from the tags there are', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.type(await panel.find('.tag-field'), 'rail, ask{Enter}');
    await vi.waitFor(() => expect(world.notes).toMatchObject([{ content: { tags: ['rail', 'ask'] } }]), 3000);
    await userEvent.click(await panel.find('[aria-label="Remove tag rail"]'));
    await vi.waitFor(() => expect(world.notes).toMatchObject([{ content: { tags: ['ask'] } }]), 3000);
  });

  it('shows its Markdown with elements of ours only', async () => {
    const text = '**bold** <img src=x onerror=alert(1)>\n\n- [a](javascript:alert(1))\n- [b](https://b.example)';
    const world = createWorld({ notes: [noteOn('4.1', text)] });
    const panel = await mountPanel(world, '#/clause/4.1');
    await userEvent.click(await panel.findByText('.note button', 'Preview'));
    const shown = await panel.find('.markdown');
    expect(shown.querySelector('strong')?.textContent).toBe('bold');
    expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(shown.querySelector('img')).toBe(null);
    expect([...shown.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://b.example/']);
    await expectAccessible(panel.root);
  });

  it('takes back an earlier version, and keeps the later one in its history', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'First')] });
    const panel = await mountPanel(world, '#/note/note-4.1');
    const field = await panel.find('textarea');
    await userEvent.type(field, ' and second');
    field.blur();
    await userEvent.click(await panel.findByText('summary', '1 earlier version'));
    await userEvent.click(await panel.findByText('.history button', 'Use this version'));
    await vi.waitFor(() => expect(world.notes).toMatchObject([{ content: { text: 'First' } }]));
    await panel.findByText('summary', '2 earlier versions');
    await expectAccessible(panel.root);
  });
});

describe('a note that two windows change at once', () => {
  it('keeps both versions and lets the reader choose', async () => {
    const world = createWorld({ notes: [noteOn('4.1', 'Base')] });
    const panel = await mountPanel(world, '#/clause/4.1');
    const field = await panel.find('textarea');
    world.gate = new Promise(() => undefined);
    await userEvent.type(field, ' ours');
    world.gate = undefined;
    const theirs = { ...noteOn('4.1', 'Base theirs'), revision: 'theirs' };
    world.notes = [theirs];
    world.announce();
    field.blur();
    await userEvent.click(
      await panel.findByText('a', 'This note was changed in two windows at once. Both versions are kept: choose.'),
    );
    await panel.findByText('h2', 'Changed in two windows at once');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('button', 'Keep both, one after the other'));
    await vi.waitFor(() => expect(panel.findAll('.conflict')).toEqual([]));
    expect(world.notes).toMatchObject([{ rivals: [] }]);
  });
});

describe('the trash', () => {
  it('lists what was deleted and brings it back', async () => {
    const world = createWorld({ notes: [{ ...noteOn('4.1', 'Gone'), isDeleted: true }] });
    const panel = await mountPanel(world, '#/trash');
    await panel.findByText('.note-row-text', 'Gone');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('button', 'Bring back'));
    await panel.findByText('h2', 'The trash is empty');
    expect(world.notes).toMatchObject([{ isDeleted: false }]);
  });
});

describe('searching notes', () => {
  it('narrows the list by words and clause', async () => {
    const world = createWorld({ notes: [noteOn('6.1', 'Tunnel length'), noteOn('2.4', 'Quota')] });
    const panel = await mountPanel(world, '#/notes');
    await userEvent.type(await panel.find('input[type=search]'), 'TUNNEL');
    await vi.waitFor(() => expect(panel.findAll('.note-row')).toHaveLength(1));
    await userEvent.selectOptions(await panel.find('select[aria-label="Any clause"]'), 'Clause 2.4');
    await panel.findByText('h2', 'No note answers this');
    await expectAccessible(panel.root);
  });
});
