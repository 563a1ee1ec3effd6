import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld } from './fake-services';
import { type MountedPanel, mountPanel } from './mount-panel';

async function openCitation() {
  const world = createWorld();
  const panel = await mountPanel(world, '#/clause/2.4');
  await userEvent.click(await panel.findByText('summary', 'Cite in a reference manager'));
  return { world, panel, field: await panel.find('.copied-text') };
}

const citationIn = (panel: MountedPanel) =>
  panel
    .findAll('.copied-text')
    .map((field) => (field as HTMLTextAreaElement).value)
    .join();

describe('a citation', () => {
  it('is shown with the editor’s note before it is copied', async () => {
    const { world, panel } = await openCitation();
    expect(citationIn(panel)).toMatch(/^@misc\{cn-uz-2024-01-2\.4,\n/);
    expect(citationIn(panel)).toContain(
      'Editor’s note on “China-Ukraine”: The committee is that of China and Uzbekistan.',
    );
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('button', 'Copy BibTeX'));
    await vi.waitFor(() => expect(world.copied).toEqual([citationIn(panel)]));
  });

  it('changes its form with the arrow keys, and the focus stays on the choice', async () => {
    const { panel } = await openCitation();
    (await panel.find('.choice input')).focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(citationIn(panel)).toMatch(/^TY {2}- /));
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(JSON.parse(citationIn(panel))).toHaveLength(1));
    expect((document.activeElement as HTMLInputElement).value).toBe('csl-json');
  });

  it('is saved as a file with the name of the clause', async () => {
    const { panel } = await openCitation();
    const link = (await panel.findByText('a', 'Save as .bib file')) as HTMLAnchorElement;
    expect(link.download).toBe('cn-uz-2024-01-2.4.bib');
    expect(decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1))).toBe(citationIn(panel));
  });
});

describe('the address of a clause', () => {
  it('can be copied, and opened in a tab', async () => {
    const world = createWorld();
    const panel = await mountPanel(world, '#/clause/2.4');
    await userEvent.click(await panel.findByText('button', 'Copy address'));
    await vi.waitFor(() => expect(world.copied).toEqual([location.href]));
    expect(world.copied[0]).toMatch(/#\/clause\/2\.4$/);
    const link = (await panel.findByText('a', 'Open in a tab')) as HTMLAnchorElement;
    expect([link.href, link.target]).toEqual([location.href, '_blank']);
  });
});
