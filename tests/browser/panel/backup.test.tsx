import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld, type FakeWorld, NOON, noteOn } from './fake-services';
import { mountPanel } from './mount-panel';

/** Puts a file into the panel's field for files. */
async function chooseFile(panel: Awaited<ReturnType<typeof mountPanel>>, text: string) {
  await userEvent.upload(await panel.find('input[type=file]'), new File([text], 'notes.jsonl'));
}

describe('importing', () => {
  it('shows what a file would bring before anything is done', async () => {
    const world = createWorld();
    const panel = await mountPanel(world, '#/backup');
    await chooseFile(panel, 'a file');
    const preview = await panel.find('.intake');
    expect(preview.textContent).toContain('12 new notes3 of them without a clause');
    expect(preview.textContent).toContain('2 notes changed here and there: both versions are kept');
    expect(world.taken).toEqual([]);
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.intake button', 'Import'));
    await panel.findByText('[role=status]', 'Done.');
    expect(world.taken).toEqual(['import']);
  });

  it('can be stopped while it goes on, and says that nothing came of it', async () => {
    const world = createWorld();
    const { promise, resolve } = Promise.withResolvers<void>();
    world.gate = promise;
    const panel = await mountPanel(world, '#/backup');
    await chooseFile(panel, 'a file');
    await userEvent.click(await panel.findByText('.intake button', 'Import'));
    const bar = await panel.find('progress');
    await vi.waitFor(() => expect(bar.getAttribute('value')).toBe('0.5'));
    expect((await panel.find('input[type=file]')).matches(':disabled')).toBe(true);
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.work button', 'Cancel'));
    resolve();
    await panel.findByText('[role=status]', 'Stopped. Nothing was imported.');
    expect(world.taken).toEqual([]);
  });

  it('takes nothing of a file that is not right, and says where and what to do', async () => {
    const world = createWorld();
    const panel = await mountPanel(world, '#/backup');
    await chooseFile(panel, 'broken');
    const alert = await panel.find('[role=alert]');
    expect(alert.textContent).toBe(
      'Nothing was imported: A line is not readable. Copy or export the file again. (Place 7.)',
    );
    await expectAccessible(panel.root);
  });
});

describe('exporting', () => {
  it.each(['own', 'w3c', 'markdown', 'markdown-each', 'csv', 'html'])('gives %s as a download', async (format) => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    const panel = await mountPanel(world, '#/backup');
    const names: string[] = [];
    const listen = (event: Event) => {
      event.preventDefault();
      if (event.target instanceof HTMLAnchorElement) names.push(event.target.download);
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    addEventListener('click', listen);
    await userEvent.selectOptions(await panel.find('select'), format);
    await userEvent.click(await panel.findByText('section button', 'Export'));
    await vi.waitFor(() => expect(names).toHaveLength(1));
    removeEventListener('click', listen);
    vi.restoreAllMocks();
    expect(names[0]).toMatch(/^clauselight-2026-11-24/);
    expect(world.backup.exportedAt).toBe(format === 'own' ? NOON : undefined);
  });
});

describe('exporting many notes', () => {
  it.each(['w3c', 'markdown', 'csv', 'html'])('as %s can be stopped on the way', async (format) => {
    const world = createWorld({ notes: Array.from({ length: 30_000 }, (_, at) => noteOn('4.1', `Note ${at}`)) });
    const panel = await mountPanel(world, '#/backup');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    await userEvent.selectOptions(await panel.find('select'), format);
    (await panel.findByText('section button', 'Export')).click();
    (await panel.findByText('.work button', 'Cancel')).click();
    await vi.waitFor(() => expect(document.querySelector('.work')).toBeNull());
    expect(click).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('snapshots', () => {
  it('are looked at before they are put back', async () => {
    const world = createWorld();
    world.backup = {
      ...world.backup,
      snapshots: [{ id: 'daily-9', at: NOON - 86_400_000, reason: 'daily', count: 3, last: 9 }],
    };
    const panel = await mountPanel(world, '#/backup');
    await userEvent.click(await panel.findByText('.snapshots button', 'Look'));
    await panel.find('.intake');
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('.intake button', 'Put back'));
    await vi.waitFor(() => expect(world.taken).toEqual(['restore']));
  });
});

describe('what the reader should know', () => {
  const mount = async (change: (world: FakeWorld) => void) => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine')] });
    change(world);
    return { world, panel: await mountPanel(world, '#/notes') };
  };

  it('is told once where the notes live', async () => {
    const { world, panel } = await mount((one) => {
      one.backup = { ...one.backup, isTold: false };
    });
    await userEvent.click(await panel.findByText('.note-warning button', 'Understood'));
    await vi.waitFor(() => expect(panel.findAll('.note-warning')).toEqual([]));
    expect(world.backup.isTold).toBe(true);
  });

  it('is told what was damaged and mended', async () => {
    const { panel } = await mount((one) => {
      one.backup = { ...one.backup, notice: { at: NOON, recovered: 3, mirrored: 0, lost: 1 } };
    });
    const notice = await panel.find('.note-warning');
    expect(notice.textContent).toContain('had lost or damaged 3 saved versions');
    expect(notice.textContent).toContain('1 saved versions could be read in neither copy');
    await expectAccessible(panel.root);
  });

  it('is reminded to export after many changes', async () => {
    const { panel } = await mount((one) => {
      one.backup = { ...one.backup, changes: 100 };
    });
    await panel.findByText('.note-warning a', 'Backup, export and import');
  });

  it('is told why notes cannot be kept in a private window', async () => {
    const world = createWorld();
    const services = { ...world.services, notesClosed: 'private' as const };
    const panel = await mountPanel({ ...world, services }, '#/clause/4.1');
    await panel.find('.note-warning');
    expect(panel.findAll('[aria-labelledby="clause-notes"] > .button')).toEqual([]);
    await expectAccessible(panel.root);
  });

  it.each(['newer', 'unopened', 'unopened_partly'] as const)('can read and not change a note (%s)', async (closed) => {
    const world = createWorld({ notes: [noteOn('4.1', 'Mine', 'mine')] });
    const panel = await mountPanel({ ...world, services: { ...world.services, notesClosed: closed } }, '#/note/mine');
    await panel.find(`[data-closed=${closed}]`);
    expect(panel.findAll('textarea:read-only')).toHaveLength(1);
    expect(panel.findAll('.note-foot button, .tag-field, .file-note')).toHaveLength(1);
    await expectAccessible(panel.root);
  });
});
