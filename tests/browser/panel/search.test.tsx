import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld, noteOn } from './fake-services';
import { mountPanel } from './mount-panel';

/** The search field of a new panel. */
async function openSearch() {
  const world = createWorld();
  const panel = await mountPanel(world);
  const field = await panel.find('[role=combobox]');
  const numbers = () => panel.findAll('[role=option]').map(({ dataset }) => dataset.clause);
  const chosen = () => panel.findAll('[aria-selected=true]').map(({ dataset }) => dataset.clause);
  return { panel, field, numbers, chosen };
}

describe('search', () => {
  it('has the focus when the panel opens', async () => {
    const { field } = await openSearch();
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('shows the clauses that answer, their words marked, and how many they are', async () => {
    const { panel, field, numbers } = await openSearch();
    await userEvent.type(field, 'green silk');
    await vi.waitFor(() => expect(numbers()).toEqual(['5.2']));
    expect(panel.findAll('mark').map((mark) => mark.textContent)).toContain('green');
    expect((await panel.find('.found')).textContent).toBe('1 clause');
    expect((await panel.find('.result-head')).textContent).toContain('5.2');
    await expectAccessible(panel.root);
  });

  it('names the term that the query met, with its kind', async () => {
    const { panel, field } = await openSearch();
    await userEvent.type(field, 'silk');
    expect((await panel.find('.result-about')).textContent).toBe('Green Silk Road · Initiative');
    expect((await panel.find('.result-more')).textContent).toBe('+1');
  });

  it('is walked with the arrows, round and round, while the focus stays in the field', async () => {
    const { field, numbers, chosen } = await openSearch();
    await userEvent.type(field, 'sides');
    await vi.waitFor(() => expect(numbers()).toEqual(['2.4', '4.1', '5.2', '6.1']));
    expect(chosen()).toEqual(['2.4']);
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(chosen()).toEqual(['4.1']));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await vi.waitFor(() => expect(chosen()).toEqual(['6.1']));
    expect(document.activeElement).toBe(field);
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.dataset.clause).toBe('6.1');
  });

  it('opens the chosen clause with Enter, and comes back to the same answers', async () => {
    const { panel, field, numbers } = await openSearch();
    await userEvent.type(field, 'sides');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await panel.findByText('h1', 'Clause 4.1');
    expect(location.hash).toBe('#/clause/4.1');
    history.back();
    await vi.waitFor(() => expect(numbers()).toHaveLength(4));
    expect(await panel.find('[role=combobox]')).toHaveProperty('value', 'sides');
  });

  it('opens a clause with a click', async () => {
    const { panel, field } = await openSearch();
    await userEvent.type(field, 'tashkent');
    await userEvent.click(await panel.find('[role=option]'));
    await panel.findByText('h1', 'Clause 2.4');
  });

  it('is cleared with Escape, and the outline is there again', async () => {
    const { panel, field } = await openSearch();
    await userEvent.type(field, 'sides');
    await panel.find('[role=option]');
    await userEvent.keyboard('{Escape}');
    await panel.find('.outline');
    expect(field).toHaveProperty('value', '');
  });

  it('answers kindly when nothing answers, and lends a query that does', async () => {
    const { panel, field } = await openSearch();
    await userEvent.type(field, 'zebra');
    await panel.findByText('h2', 'No clause answers “zebra”');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('button', 'railway'));
    await panel.find('[data-clause="6.1"]');
  });

  it('does not move while the reader types', async () => {
    const { field } = await openSearch();
    const before = field.getBoundingClientRect();
    await userEvent.type(field, 'sides');
    expect(field.getBoundingClientRect()).toEqual(before);
  });
});

describe('outline', () => {
  it('opens a section onto its clauses, and has it open still after a look at one', async () => {
    const panel = await mountPanel(createWorld({ notes: [noteOn('5.2', 'Look again')] }));
    const section = await panel.findByText('summary', '5Energy, water and minerals');
    await userEvent.click(section);
    await expectAccessible(panel.root);
    await panel.find('.outline [aria-label="Has a note"]');
    await userEvent.click(await panel.find('.outline a'));
    await panel.findByText('h1', 'Clause 5.2');
    history.back();
    await panel.find('.outline details[open] a');
  });
});
