import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { render } from 'preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Options } from '../../../components/options/Options';
import { createGazetteer } from '../../../lib/core/mentions/gazetteer';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';
import { formatSettingsFile } from '../../../lib/core/settings/settings-file';
import { createPracticePainting } from '../../../lib/page/practice/practice-painting';
import { expectAccessible } from '../panel/expect-accessible';
import { createFakeControl, type FakeControl } from '../panel/fake-control';
import { NOON, translate } from '../panel/fake-services';
import { smallPack } from '../panel/small-pack';

const getGazetteer = (hasFollowUps: boolean) => createGazetteer([ownPart], { hasFollowUps });
const TERMS = [...smallPack.terms, ...[{ id: 'un', kind: 'organisation' as const, isCommonBody: true }]].map(
  (term) => ({
    ...smallPack.terms[0],
    ...term,
  }),
) as typeof smallPack.terms;

interface OpenOptions {
  readonly root: HTMLElement;
  readonly control: FakeControl;
  readonly saved: { name: string; text: string }[];
  find(selector: string): Promise<HTMLElement>;
}

async function openOptions(settings: Partial<Settings> = {}): Promise<OpenOptions> {
  const control = createFakeControl();
  control.settings = { ...DEFAULT_SETTINGS, ...settings };
  const saved: { name: string; text: string }[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const services = {
    translate,
    pack: smallPack,
    control: control.service,
    paint: (element: HTMLElement) => createPracticePainting(element, getGazetteer, TERMS),
    saveFile: (name: string, text: string) => void saved.push({ name, text }),
    now: () => NOON,
  };
  render(<Options services={services} />, root);
  const find = (selector: string) =>
    vi.waitFor(() => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    });
  await find('h1');
  return { root, control, saved, find };
}

const countPainted = (name: string) => CSS.highlights.get(name)?.size ?? 0;

async function importFile(page: OpenOptions, text: string): Promise<void> {
  const input = (await page.find('input[type=file]')) as HTMLInputElement;
  await userEvent.upload(input, new File([text], 'mine.json', { type: 'application/json' }));
}

describe('the options page', () => {
  it('shows what holds, and has nothing that axe complains about', async () => {
    const { root } = await openOptions({ trigger: 'modifier', offSites: ['mail.example'], mutedTerms: ['bri'] });
    expect(root.querySelector('[data-name=trigger][value=modifier]:checked')).not.toBeNull();
    expect(root.querySelector('[data-list=off] .list-item')?.textContent).toContain('mail.example');
    expect(root.querySelector('[data-list=muted] .list-item')?.textContent).toContain('Belt and Road Initiative');
    await expectAccessible(root);
  });

  it.each<[selector: string, changed: Partial<Settings>]>([
    ['[name=isOn]', { isOn: false }],
    ['[data-name=density][value=page]', { density: 'page' }],
    ['[data-name=commonBodies][value=hidden]', { commonBodies: 'hidden' }],
    ['[name=hasFollowUps]', { hasFollowUps: true }],
    ['[name=hasAccessibleMarks]', { hasAccessibleMarks: true }],
    ['[name=hasChip]', { hasChip: false }],
    ['[data-name=event]', { hiddenKinds: ['event'] }],
    ['[data-name=trigger][value=click]', { trigger: 'click' }],
    ['[data-name=trigger][value=off]', { trigger: 'off' }],
    ['[data-name=delayMs][value="700"]', { delayMs: 700 }],
    ['[data-name=theme][value=dark]', { theme: 'dark' }],
    ['[name=hasBadge]', { hasBadge: false }],
    ['[name=hasContextMenu]', { hasContextMenu: false }],
    ['[name=hasOmnibox]', { hasOmnibox: false }],
  ])('carries out a press of %s at once', async (selector, changed) => {
    const { control, find } = await openOptions();
    await userEvent.click(await find(selector));
    await vi.waitFor(() => expect(control.settings).toEqual({ ...DEFAULT_SETTINGS, ...changed }));
  });

  it('asks for a key only if a key is held', async () => {
    const { root, find } = await openOptions();
    expect(root.querySelector('[data-name=modifier]')).toBeNull();
    await userEvent.click(await find('[data-name=trigger][value=modifier]'));
    await find('[data-name=modifier][value=alt]:checked');
  });

  it('asks how long the pointer rests only if resting opens a card', async () => {
    const { root, find } = await openOptions();
    await userEvent.click(await find('[data-name=trigger][value=off]'));
    await vi.waitFor(() => expect(root.querySelector('[data-name=delayMs]')).toBeNull());
  });

  it('adds a site by its address, removes it, and refuses what is none', async () => {
    const { root, control, find } = await openOptions();
    await userEvent.fill(await find('[data-list=off] input'), 'https://www.mail.example/inbox');
    await userEvent.click(await find('[data-list=off] [type=submit]'));
    await vi.waitFor(() => expect(control.settings.offSites).toEqual(['mail.example']));
    await userEvent.click(await find('[data-list=off] .list-item button'));
    await vi.waitFor(() => expect(control.settings.offSites).toEqual([]));
    await userEvent.fill(await find('[data-list=always] input'), 'my favourite paper');
    await userEvent.click(await find('[data-list=always] [type=submit]'));
    await find('[data-list=always] [role=alert]');
    expect(control.settings.alwaysSites).toEqual([]);
    await expectAccessible(root);
  });

  it('unmutes a term', async () => {
    const { control, find } = await openOptions({ mutedTerms: ['bri'] });
    await userEvent.click(await find('[data-list=muted] button'));
    await vi.waitFor(() => expect(control.settings.mutedTerms).toEqual([]));
  });
});

describe('the preview', () => {
  it('is painted by the code that paints pages, as the choices change', async () => {
    const { find } = await openOptions();
    await vi.waitFor(() => expect([countPainted('clauselight'), countPainted('clauselight-quiet')]).toEqual([4, 2]));
    await userEvent.click(await find('[data-name=density][value=page]'));
    await vi.waitFor(() => expect([countPainted('clauselight'), countPainted('clauselight-quiet')]).toEqual([2, 1]));
    await userEvent.click(await find('[data-name=commonBodies][value=marked]'));
    await vi.waitFor(() => expect([countPainted('clauselight'), countPainted('clauselight-quiet')]).toEqual([3, 0]));
    await userEvent.click(await find('[data-name=density][value=every]'));
    await userEvent.click(await find('[name=hasFollowUps]'));
    await vi.waitFor(() => expect([countPainted('clauselight'), countPainted('clauselight-quiet')]).toEqual([6, 1]));
  });
});

describe('settings in a file', () => {
  it('are exported as they are', async () => {
    const { saved, find } = await openOptions({ density: 'page' });
    await userEvent.click(await find('[name=export]'));
    expect(saved).toEqual([
      { name: 'clauselight-settings.json', text: formatSettingsFile({ ...DEFAULT_SETTINGS, density: 'page' }) },
    ]);
  });

  it('are imported, and the import can be undone', async () => {
    const page = await openOptions({ density: 'page' });
    await importFile(page, formatSettingsFile({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    await vi.waitFor(() => expect(page.control.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    await userEvent.click(await page.find('[name=undo]'));
    await vi.waitFor(() => expect(page.control.settings).toEqual({ ...DEFAULT_SETTINGS, density: 'page' }));
    await expectAccessible(page.root);
  });

  it('change nothing if one of them is faulty, and the fault is named', async () => {
    const page = await openOptions({ density: 'page' });
    await importFile(page, '{"format":"clauselight-settings","version":1,"theme":"dark","delayMs":1}');
    expect((await page.find('.problems')).textContent).toBe('delayMs: expected one of 150, 400, 700, found 1.');
    expect(page.control.changes).toEqual([]);
    await expectAccessible(page.root);
  });

  it('go back to the beginning, and can come back from there', async () => {
    const page = await openOptions({ density: 'page' });
    await userEvent.click(await page.find('[name=reset]'));
    await vi.waitFor(() => expect(page.control.settings).toEqual(DEFAULT_SETTINGS));
    await userEvent.click(await page.find('[name=undo]'));
    await vi.waitFor(() => expect(page.control.settings.density).toBe('page'));
  });
});
