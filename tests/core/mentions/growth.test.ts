import { expect, it } from 'vitest';
import { findCandidates } from '../../../lib/core/mentions/find-candidates';
import { createTally } from '../../../lib/core/mentions/tally';
import { gazetteer } from './alias-forms';

/** Ten thousand units of plain prose in three scripts, with names here and there as in a long report. */
const PASSAGE = [
  'The China-Kyrgyzstan-Uzbekistan railway grew. Железная дорога Китай — Кыргызстан — Узбекистан. 共建“一带一路”。 ',
  ...Array.from(
    { length: 60 },
    () =>
      'It rained in the valley and the river rose slowly past the old mill, where nobody had worked for years. ' +
      'Дождь шёл весь день, и река медленно поднималась у старой мельницы. 雨下了一整天，河水慢慢上涨。 ',
  ),
]
  .join('')
  .slice(0, 10_000);

function stepsPerUnit(units: number): number {
  const tally = createTally();
  findCandidates(PASSAGE.repeat(units / PASSAGE.length), gazetteer, tally);
  return tally.steps / units;
}

it('works in steps that grow linearly with the text, from 10 kB to 50 MB', { timeout: 300_000 }, () => {
  const small = stepsPerUnit(10_000);
  for (const units of [1_000_000, 50_000_000]) {
    expect(stepsPerUnit(units) / small, `${units} units`).toBeLessThan(1.1);
  }
});
