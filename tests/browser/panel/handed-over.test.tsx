import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { formatTarget } from '../../../lib/extension/panel-address';
import { expectAccessible } from './expect-accessible';
import { createWorld, NOON } from './fake-services';
import { mountPanel } from './mount-panel';

const QUOTE = 'jointly build the "Belt and Road"';
const URL = 'https://www.news.example/world/a/b?utm_source=x&id=7';

describe('words that were selected on a page', () => {
  it('are looked up', async () => {
    const panel = await mountPanel(createWorld(), formatTarget({ view: 'lookup', query: 'green / technology 100%' }));
    const field = (await panel.find('input[role=combobox]')) as HTMLInputElement;
    await vi.waitFor(() => expect(field.value).toBe('green / technology 100%'));
    expect(location.hash).toBe('#/');
  });

  it('become the quotation of a note on the clause that answers them, with their page', async () => {
    const world = createWorld();
    const target = formatTarget({ view: 'note-on-selection', quote: QUOTE, url: URL, title: 'A title / with a slash' });
    const panel = await mountPanel(world, target);
    expect((await panel.find('.note-source blockquote')).textContent).toBe(QUOTE);
    await panel.findByText('a.chip', 'Clause 4.1');
    await userEvent.keyboard('Ask the ministry');
    await panel.findByText('.note-status', 'Saved 12:00');
    expect(world.notes).toMatchObject([
      {
        content: {
          clause: '4.1',
          text: 'Ask the ministry',
          source: {
            url: 'https://www.news.example/world/a/b?id=7',
            title: 'A title / with a slash',
            site: 'news.example',
            accessed: NOON,
            quote: { exact: QUOTE },
          },
        },
      },
    ]);
    await expectAccessible(panel.root);
  });

  it('can go to another clause, and to none if none answers', async () => {
    const world = createWorld();
    const target = formatTarget({ view: 'note-on-selection', quote: 'zzz', url: URL, title: '' });
    const panel = await mountPanel(world, target);
    const select = (await panel.find('.file-note select')) as HTMLSelectElement;
    expect(select.value).toBe('');
    await userEvent.selectOptions(select, '6.1');
    await panel.findByText('a.chip', 'Clause 6.1');
  });

  it('leave nothing behind if nothing is written', async () => {
    const world = createWorld();
    const panel = await mountPanel(
      world,
      formatTarget({ view: 'note-on-selection', quote: QUOTE, url: URL, title: '' }),
    );
    await panel.find('textarea');
    location.hash = '#/notes';
    await panel.findByText('h2', 'No notes yet');
    expect(world.notes).toEqual([]);
  });
});
