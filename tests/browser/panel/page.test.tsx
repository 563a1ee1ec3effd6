import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GateVerdict } from '../../../lib/core/mentions/page-mention';
import { expectAccessible } from './expect-accessible';
import { createWorld } from './fake-services';
import { mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';

describe('this page', () => {
  it('lists each term with its kind, its count and every place that names it', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }), '#/page');
    await panel.find('.page-term');
    expect(panel.findAll('.page-term-head').map((head) => head.textContent)).toEqual([
      'Project2 timesChina-Kyrgyzstan-Uzbekistan railway',
      'Initiative2 timesBelt and Road Initiative',
    ]);
    expect(panel.findAll('.mention').map(({ dataset }) => [dataset.term, dataset.clause, dataset.surface])).toEqual([
      ['cku-railway', '6.1', 'CKU railway'],
      ['cku-railway', '6.1', 'China-Kyrgyzstan-Uzbekistan railroad'],
      ['bri', '4.1', 'Belt and Road'],
      ['bri', '4.1', 'Belt and Road'],
    ]);
    expect(panel.findAll('.mention mark').map((mark) => mark.textContent)).toContain('CKU railway');
    await panel.findByText('.hint', 'inside a longer name');
    expect((await panel.find('[data-count]')).dataset.count).toBe('2');
    await expectAccessible(panel.root);
  });

  it('maps the sections that the article touches', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }), '#/page');
    expect((await panel.find('[role=img]')).getAttribute('aria-label')).toBe('Sections touched: 4, 6');
    expect(panel.findAll('.map-cell.some').map((cell) => cell.textContent)).toEqual(['4', '6']);
  });

  it('scrolls the page to a mention, by keyboard too', async () => {
    const world = createWorld({ report: sampleReport });
    const panel = await mountPanel(world, '#/page');
    (await panel.find('[data-mention="3"] button')).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(world.shown).toEqual([3]));
  });

  it('says so if the mention has gone', async () => {
    const world = createWorld({ report: sampleReport });
    world.goneMentions.add(1);
    const panel = await mountPanel(world, '#/page');
    await userEvent.click(await panel.find('[data-mention="1"] button'));
    await panel.findByText('[data-mention="1"] [role=status]', 'No longer on the page.');
    await expectAccessible(panel.root);
  });

  it('lists the mentions in page order too, and keeps to that while the panel lives', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }), '#/page');
    await panel.findByText('[role=status]', '4 mentions');
    (await panel.find('.choice input:checked')).focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() =>
      expect(panel.findAll('.page-order .mention').map(({ dataset }) => dataset.mention)).toEqual(['1', '2', '3', '4']),
    );
    expect(panel.findAll('.mention-term').map((name) => name.textContent)).toEqual([
      'China-Kyrgyzstan-Uzbekistan railway',
      'Belt and Road Initiative',
      'China-Kyrgyzstan-Uzbekistan railway',
      'Belt and Road Initiative',
    ]);
    await expectAccessible(panel.root);
    await userEvent.click(await panel.findByText('nav a', 'Notes'));
    history.back();
    await panel.find('.page-order');
  });

  it('leads from the map to the clauses of those sections', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }), '#/page');
    await userEvent.click(await panel.findByText('button', 'Show their clauses'));
    await vi.waitFor(() =>
      expect(panel.findAll('.filtered .row').map(({ dataset }) => dataset.clause)).toEqual(['4.1', '6.1']),
    );
  });

  it('keeps the focus where it is when the page names more', async () => {
    const world = createWorld({ report: { ...sampleReport, mentions: sampleReport.mentions.slice(1) } });
    const panel = await mountPanel(world, '#/page');
    const button = await panel.find('[data-mention="3"] button');
    button.focus();
    world.report = sampleReport;
    world.announce();
    await panel.find('[data-mention="1"]');
    expect(document.activeElement).toBe(button);
  });

  it('opens the clause of a mention', async () => {
    const panel = await mountPanel(createWorld({ report: sampleReport }), '#/page');
    await userEvent.click(await panel.find('[data-mention="2"] a'));
    await panel.findByText('h1', 'Clause 4.1');
  });

  it('follows the page as it changes', async () => {
    const world = createWorld({ report: sampleReport });
    const panel = await mountPanel(world, '#/page');
    await panel.find('[data-mention="4"]');
    world.report = { ...sampleReport, mentions: sampleReport.mentions.slice(0, 1) };
    world.announce();
    await vi.waitFor(() => expect(panel.findAll('.mention')).toHaveLength(1));
  });

  it('leaves out terms that this version does not know', async () => {
    const [first] = sampleReport.mentions;
    const stranger = first && { ...first, id: 9, mention: { ...first.mention, term: 'unheard-of' } };
    const report = { ...sampleReport, mentions: [...(stranger ? [stranger] : []), ...sampleReport.mentions] };
    const panel = await mountPanel(createWorld({ report }), '#/page');
    await panel.find('.mention');
    expect(panel.findAll('.mention')).toHaveLength(4);
  });
});

describe('a page without mentions', () => {
  const cases: readonly (readonly [verdict: GateVerdict | undefined, title: string])[] = [
    [undefined, 'This page is closed to Clauselight'],
    [{ read: false, because: 'private-page' }, 'Left alone'],
    [{ read: false, because: 'not-an-article' }, 'Not read'],
    [{ read: false, because: 'not-a-page' }, 'Nothing to read'],
    [{ read: true, because: 'article-markup' }, 'Nothing found'],
  ];

  it.each(cases)('is explained: %o, “%s”', async (verdict, title) => {
    const world = createWorld(verdict ? { report: { ...sampleReport, verdict, mentions: [] } } : {});
    const panel = await mountPanel(world, '#/page');
    await panel.findByText('h2', title);
    await expectAccessible(panel.root);
  });
});
