import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld } from './fake-services';
import { mountPanel } from './mount-panel';

it('says where the text comes from, that it is not official, which version it is, and under which licence', async () => {
  const panel = await mountPanel(createWorld());
  await userEvent.click(await panel.findByText('.cover a', 'About this text'));
  await panel.findByText('h1', 'About this text');
  await panel.findByText('p', 'An unofficial translation.');
  await panel.findByText('h2', 'Not an official translation');
  expect(panel.findAll('.facts dd').map((fact) => fact.textContent)).toEqual([
    '0.0.1',
    'small',
    '5 clauses, 4 terms, 1 editor’s notes',
  ]);
  await panel.findByText('h2', 'Licence');
  await expectAccessible(panel.root);
  await userEvent.click(await panel.findByText('a', 'To the outline'));
  await panel.find('.outline');
});
