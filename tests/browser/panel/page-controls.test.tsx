import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PAUSE_MS } from '../../../lib/core/settings/pause';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';
import { expectAccessible } from './expect-accessible';
import { createWorld, type FakeWorld, NOON } from './fake-services';
import { mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';

function createControlled(settings: Partial<Settings> = {}, because?: 'page-off' | 'site-off' | 'paused'): FakeWorld {
  const report = because
    ? ({ ...sampleReport, verdict: { read: false, because }, mentions: [] } as const)
    : sampleReport;
  const world = createWorld({ report });
  world.control.settings = { ...DEFAULT_SETTINGS, ...settings };
  return world;
}

async function openControls(world: FakeWorld) {
  const panel = await mountPanel(world, '#/page');
  await userEvent.click(await panel.find('.controls summary'));
  return panel;
}

describe('the controls of a page', () => {
  it('switch its site off and on', async () => {
    const world = createControlled();
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.find('.controls [name=site]'));
    await vi.waitFor(() => expect(world.control.settings.offSites).toEqual(['news.example']));
    await userEvent.click(await panel.find('.controls [name=site]:not(:checked)'));
    await vi.waitFor(() => expect(world.control.settings.offSites).toEqual([]));
  });

  it('take back the entry that switches the site off, however broad it is', async () => {
    const world = createControlled({ offSites: ['example'] }, 'site-off');
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.findByText('.verdict-actions button', 'Read on example again'));
    await vi.waitFor(() => expect(world.control.settings.offSites).toEqual([]));
  });

  it('decide about the page alone', async () => {
    const world = createControlled();
    const panel = await openControls(world);
    await userEvent.click(await panel.find('.controls [name=page]'));
    await vi.waitFor(() => expect(world.control.decisions).toEqual([{ isOff: true }]));
    await expectAccessible(panel.root);
  });

  it('let every page of the site be read', async () => {
    const world = createControlled();
    const panel = await openControls(world);
    await userEvent.click(await panel.find('.controls [name=always]'));
    await vi.waitFor(() => expect(world.control.settings.alwaysSites).toEqual(['news.example']));
  });

  it('switch everything off, which leaves nothing else to switch', async () => {
    const world = createControlled();
    const panel = await openControls(world);
    await userEvent.click(await panel.find('.controls [name=everywhere]'));
    await vi.waitFor(() => expect(world.control.settings.isOn).toBe(false));
    await panel.find('.controls [name=site]:disabled');
    await panel.find('.controls [name=pause]:disabled');
    await expectAccessible(panel.root);
  });

  it('pause for an hour, and end the pause', async () => {
    const world = createControlled();
    const panel = await openControls(world);
    await userEvent.click(await panel.find('.controls [name=pause]'));
    await vi.waitFor(() => expect(world.control.settings.pausedUntil).toBe(NOON + PAUSE_MS));
    await userEvent.click(await panel.findByText('.controls button', 'Paused until 13:00: resume'));
    await vi.waitFor(() => expect(world.control.settings.pausedUntil).toBe(0));
  });

  it('lead to all settings', async () => {
    const world = createControlled();
    const panel = await openControls(world);
    await userEvent.click(await panel.findByText('.controls button', 'All settings'));
    await vi.waitFor(() => expect(world.control.openedOptions).toBe(1));
  });

  it('say so if a choice could not be carried out', async () => {
    const world = createControlled();
    world.control.breakage = 'The disk is full.';
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.find('.controls [name=site]'));
    await panel.findByText('.controls [role=alert]', 'Not done: The disk is full.');
    await expectAccessible(panel.root);
  });
});

describe('a page that is not read', () => {
  it('can be read anyway, or with all of its site', async () => {
    const world = createWorld({
      report: { ...sampleReport, verdict: { read: false, because: 'not-an-article' }, mentions: [] },
    });
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.findByText('button', 'Read it anyway'));
    await vi.waitFor(() => expect(world.control.decisions).toEqual([{ isReadAnyway: true }]));
    await userEvent.click(await panel.findByText('button', 'Always read on news.example'));
    await vi.waitFor(() => expect(world.control.settings.alwaysSites).toEqual(['news.example']));
    await expectAccessible(panel.root);
  });

  it('tells until when reading is paused', async () => {
    const panel = await mountPanel(createControlled({ pausedUntil: NOON + PAUSE_MS }, 'paused'), '#/page');
    await panel.findByText('h2', 'Paused');
    await panel.findByText('.verdict-actions button', 'Paused until 13:00: resume');
    await expectAccessible(panel.root);
  });

  it('can be switched on again where it was switched off', async () => {
    const world = createControlled({}, 'page-off');
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.findByText('.verdict-actions button', 'Read this page'));
    await vi.waitFor(() => expect(world.control.decisions).toEqual([{ isOff: false }]));
  });

  it('has nothing to switch if it is private', async () => {
    const report = { ...sampleReport, verdict: { read: false, because: 'private-page' }, mentions: [] } as const;
    const panel = await mountPanel(createWorld({ report }), '#/page');
    await panel.findByText('h2', 'Left alone');
    expect(panel.findAll('.controls, .verdict-actions button')).toEqual([]);
  });

  it('says how to give back a site access that was withdrawn', async () => {
    const world = createWorld({});
    world.control.hasAccess = false;
    const panel = await mountPanel(world, '#/page');
    await panel.findByText('h2', 'Site access withdrawn');
    await expectAccessible(panel.root);
  });

  it('say of a muted term in the list that it is not underlined, and take that back', async () => {
    const world = createControlled({ mutedTerms: ['bri'] });
    const panel = await mountPanel(world, '#/page');
    await panel.find('[data-term=bri]');
    expect(panel.root.querySelectorAll('.page-term-muted')).toHaveLength(1);
    await expectAccessible(panel.root);
    await userEvent.click(await panel.find('.page-term-muted button'));
    await vi.waitFor(() => expect(world.control.settings.mutedTerms).toEqual([]));
    await vi.waitFor(() => expect(panel.root.querySelector('.page-term-muted')).toBeNull());
  });
});
