import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld } from './fake-services';
import { mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';
import { smallPack } from './small-pack';

it('shows the clause unaltered, its terms bold, and the correction beside the slip', async () => {
  const panel = await mountPanel(createWorld(), '#/clause/2.4');
  const text = await panel.find('blockquote');
  expect(text.textContent).toBe(smallPack.clauses.find(({ id }) => id === '2.4')?.text);
  expect(text.querySelector('b')?.textContent).toBe('Intergovernmental Cooperation Committee');
  expect(text.querySelector('.slip')?.textContent).toBe('China-Ukraine');
  expect((await panel.find('.editor-note')).textContent).toMatch(
    /^Editor’s note. China-Ukraine.*China and Uzbekistan\.$/,
  );
  expect((await panel.find('.clause-source')).textContent).toBe('Joint Statement, 24 January 2024 About this text');
  await expectAccessible(panel.root);
});

it('lists the terms, and leads to their other clauses', async () => {
  const panel = await mountPanel(createWorld(), '#/clause/5.2');
  await panel.findByText('h3', 'Green Silk Road');
  await panel.findByText('h3', 'Belt and Road Initiative');
  await userEvent.click(await panel.findByText('.others a', '6.1'));
  await panel.findByText('h1', 'Clause 6.1');
});

it('can be leafed through from the first clause to the last', async () => {
  const panel = await mountPanel(createWorld(), '#/clause/0.1');
  await panel.findByText('h1', 'Clause 0.1');
  expect(panel.findAll('a[rel=prev]')).toHaveLength(0);
  for (const id of ['2.4', '4.1', '5.2', '6.1']) {
    await userEvent.click(await panel.find('a[rel=next]'));
    await panel.findByText('h1', `Clause ${id}`);
  }
  expect(panel.findAll('a[rel=next]')).toHaveLength(0);
});

it('leads the focus to the clause that was opened', async () => {
  const panel = await mountPanel(createWorld(), '#/clause/4.1');
  await userEvent.click(await panel.find('a[rel=next]'));
  const title = await panel.findByText('h1', 'Clause 5.2');
  await vi.waitFor(() => expect(document.activeElement).toBe(title));
});

it('copies the quotation with its citation, and says so', async () => {
  const world = createWorld();
  const panel = await mountPanel(world, '#/clause/2.4');
  await userEvent.click(await panel.findByText('button', 'Copy with citation'));
  await panel.findByText('[role=status]', 'Copied');
  expect(world.copied[0]).toContain('Tashkent in 2024');
  expect(world.copied[0]).toContain('2.4');
  expect(world.copied[0]).not.toContain('news.example');
});

it('names the page in the citation if the page names something of the clause', async () => {
  const world = createWorld({ report: sampleReport });
  const panel = await mountPanel(world, '#/clause/6.1');
  await panel.find('.count');
  await userEvent.click(await panel.findByText('button', 'Copy with citation'));
  await vi.waitFor(() => expect(world.copied[0]).toContain('https://news.example/world/railway'));
});

it('explains an address that has no clause', async () => {
  const panel = await mountPanel(createWorld(), '#/clause/99.9');
  await panel.findByText('h2', 'There is no clause 99.9');
  await expectAccessible(panel.root);
  await userEvent.click(await panel.findByText('a', 'To the outline'));
  await panel.find('.outline');
});
