import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './expect-accessible';
import { createWorld } from './fake-services';
import { mountPanel } from './mount-panel';
import { sampleReport } from './sample-report';

async function openReport(report = sampleReport) {
  const world = createWorld({ report: { ...report, url: `${report.url}?utm_source=mail` } });
  const panel = await mountPanel(world, '#/page');
  await userEvent.click(await panel.findByText('summary', 'Report a wrong or missed mention'));
  await panel.find('.report select');
  const field = (label: string) =>
    userEvent.click(panel.root.querySelector(`label[for="${idOf(label)}"]`) ?? panel.root);
  const idOf = (label: string) =>
    panel
      .findAll('.report label')
      .find(({ textContent }) => textContent === label)
      ?.getAttribute('for');
  const copyText = async () => {
    await userEvent.click(await panel.findByText('.report button', 'Copy the text'));
    await vi.waitFor(() => expect(world.copied).toHaveLength(1));
    return world.copied[0]?.split('\n');
  };
  return { panel, field, copyText };
}

describe('a report', () => {
  it('says what it holds before anything is copied', async () => {
    const { panel } = await openReport();
    expect((await panel.find('.report .quiet')).textContent).toMatch(/nothing is sent.*version.*sentence.*why/);
    await expectAccessible(panel.root);
  });

  it('of a wrong mention holds what a maintainer needs, and no address', async () => {
    const { panel, field, copyText } = await openReport();
    await userEvent.selectOptions(await panel.find('.report select'), '1');
    await field('What should it be? (optional)');
    await userEvent.keyboard('Another railway');
    expect(await copyText()).toEqual([
      'Clauselight: a wrong mention',
      'Words: CKU railway',
      'Taken for: cku-railway (China-Kyrgyzstan-Uzbekistan railway), clause 6.1',
      'Because of: phrase "CKU railway"',
      'Sentence: Officials reviewed work on the [CKU railway] on Tuesday.',
      'Remark: Another railway',
      'Version: 0.0.1, data small',
      '',
    ]);
  });

  it('of a missed one holds the sentence, and the address if that is wanted, without what only tracks', async () => {
    const { panel, field, copyText } = await openReport();
    await field('The sentence, as the page has it');
    await userEvent.keyboard('The rail link was discussed.');
    await userEvent.click(await panel.find('.check'));
    expect(await copyText()).toEqual([
      'Clauselight: a missed mention',
      'Sentence: The rail link was discussed.',
      `Page: ${sampleReport.url}`,
      'Version: 0.0.1, data small',
      '',
    ]);
  });

  it('can be made of a page that names nothing', async () => {
    const { panel } = await openReport({ ...sampleReport, mentions: [] });
    await panel.findByText('h2', 'Nothing found');
    await expectAccessible(panel.root);
  });
});
