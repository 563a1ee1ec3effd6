import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld, noteOn } from './fake-services';
import { type MountedPanel, mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';

const rowsOf = (panel: MountedPanel) => panel.findAll('.row').map(({ dataset }) => dataset.clause);
const answersOf = (panel: MountedPanel) => panel.findAll('[role=option]').map(({ dataset }) => dataset.clause);
const press = async (panel: MountedPanel, name: string) => userEvent.click(await panel.findByText('.filter', name));
const toldBy = (panel: MountedPanel) => panel.findAll('.filters-told [role=status]').map((told) => told.textContent);

describe('the filters', () => {
  it('show only clauses that name a thing of one kind, below the titles of their parts', async () => {
    const panel = await mountPanel(createWorld());
    await userEvent.selectOptions(await panel.find('select'), 'initiative');
    await vi.waitFor(() => expect(rowsOf(panel)).toEqual(['4.1', '5.2', '6.1']));
    expect(panel.findAll('.filtered h2').map((title) => title.textContent)).toEqual([
      '4Trade and investment',
      '5Energy, water and minerals',
      '6Transport links',
    ]);
    expect(toldBy(panel)).toEqual(['3 of 5 clauses']);
    await expectAccessible(panel.root);
  });

  it('show only clauses that the page leads into', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }));
    await press(panel, 'On this page 2');
    await vi.waitFor(() => expect(rowsOf(panel)).toEqual(['4.1', '6.1']));
  });

  it('show only clauses with a note, and go together', async () => {
    const notes = [noteOn('6.1', 'Tunnel'), noteOn('2.4', 'May')];
    const panel = await mountPanel(createWorld({ notes, report: sampleReport }));
    await press(panel, 'With a note 2');
    await vi.waitFor(() => expect(rowsOf(panel)).toEqual(['2.4', '6.1']));
    await press(panel, 'On this page 2');
    await vi.waitFor(() => expect(rowsOf(panel)).toEqual(['6.1']));
  });

  it('narrow the answers to a query too, and say what they hide', async () => {
    const panel = await mountPanel(createWorld({ notes: [noteOn('6.1', 'Tunnel')] }));
    await userEvent.type(await panel.find('[role=combobox]'), 'sides');
    await vi.waitFor(() => expect(answersOf(panel)).toHaveLength(4));
    await press(panel, 'With a note 1');
    await vi.waitFor(() => expect(answersOf(panel)).toEqual(['6.1']));
    expect(toldBy(panel)).toEqual(['1 of 4 clauses']);
    await userEvent.selectOptions(await panel.find('select'), 'mechanism');
    await panel.findByText('.message p', '4 clauses answer, but the filters hide them.');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.message button', 'Show all clauses'));
    await vi.waitFor(() => expect(answersOf(panel)).toHaveLength(4));
  });

  it('tell a newcomer what to do where nothing passes', async () => {
    const panel = await mountPanel(createWorld());
    await press(panel, 'With a note 0');
    await panel.findByText('h2', 'No clause to show');
    expect((await panel.find('.message')).textContent).toContain('Open a clause and write one');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.filters-told button', 'Show all clauses'));
    await panel.find('.cover');
  });

  it('stay as they were after a look at a clause', async () => {
    const panel = await mountPanel(createWorld());
    await userEvent.selectOptions(await panel.find('select'), 'project');
    await userEvent.click(await panel.find('.row'));
    await panel.findByText('h1', 'Clause 6.1');
    history.back();
    await vi.waitFor(() => expect(rowsOf(panel)).toEqual(['6.1']));
  });
});
