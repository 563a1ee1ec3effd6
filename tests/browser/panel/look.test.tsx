import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld, noteOn } from './fake-services';
import { mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';

const ADDRESSES = ['#/', '#/about', '#/clause/2.4', '#/clause/5.2', '#/page', '#/notes', '#/note/note-5.2', '#/trash'];

const emulate = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features });

const world = () =>
  createWorld({
    report: sampleReport,
    notes: [noteOn('5.2', 'Look again, '.repeat(30)), noteOn('2.4', 'x'.repeat(300))],
  });

afterEach(async () => {
  await emulate([]);
  await page.viewport(1000, 800);
});

describe.each(ADDRESSES)('%s', (address) => {
  it.each(['light', 'dark'])('can be read by everyone in %s', async (value) => {
    await emulate([{ name: 'prefers-color-scheme', value }]);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(value === 'dark');
    const panel = await mountPanel(world(), address);
    await panel.find('[data-count]');
    await expectAccessible(panel.root);
  });

  it('fits into 320 px without sideways scroll', async () => {
    await page.viewport(320, 600);
    const panel = await mountPanel(world(), address);
    await panel.find('[data-count]');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('has no target smaller than 24 px', async () => {
    await page.viewport(320, 600);
    const panel = await mountPanel(world(), address);
    await panel.find('[data-count]');
    const small = panel.findAll('a, button, summary, input, textarea').filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((target) => target.outerHTML)).toEqual([]);
  });
});

it('explains itself where a view fails, instead of going blank', async () => {
  const broken = createWorld({ report: sampleReport });
  const services = {
    ...broken.services,
    search: () => {
      throw new Error('the index is damaged');
    },
  };
  const panel = await mountPanel({ ...broken, services });
  const field = await panel.find('input');
  (field as HTMLInputElement).value = 'x';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await panel.findByText('h2', 'The statement could not be opened');
  await expectAccessible(panel.root);
});
