import { describe, expect, it } from 'vitest';
import { createCompany, Surroundings } from '../../../lib/core/mentions/company';
import { UNCUT } from '../../../lib/core/mentions/text-cut';

/** The second alias of the second part asks for a harbour and a ship, its others for nothing. */
const company = createCompany([
  { company: '', companions: '', count: 1, first: 0 },
  { company: '\n0 1', companions: '(?<![a-z])harbour\n(?<![a-z])ship', count: 2, first: 1 },
]);
const ALONE = 1;
const IN_COMPANY = 2;
const FAR = 'x '.repeat(500);

function mayStand(alias: number, text: string, cut = UNCUT, at = text.indexOf('here')): boolean {
  const near = new Surroundings(text, cut);
  near.moveTo(at);
  return company.mayStand(alias, near);
}

describe('company', () => {
  it.each<[string, string, boolean]>([
    ['all of it is near', 'a ship here in the harbour', true],
    ['one is missing', 'a ship here', false],
    ['one is too far away', `a ship here ${FAR} harbour`, false],
    ['blanks of the source stand between', `a ship here ${' '.repeat(1500)} harbour`, true],
    ['the words are accented', 'a shíp here in the hárbour', true],
    ['a word goes on in the next node', 'a ship here in the har\ufffbbour', true],
  ])('%s', (_, text, isThere) => {
    expect(mayStand(IN_COMPANY, text)).toBe(isThere);
  });

  it('is asked of none that needs none', () => {
    expect(mayStand(ALONE, 'here')).toBe(true);
  });

  it('is looked for anew when the place moves on', () => {
    const text = `a ship in the harbour ${FAR} there`;
    const near = new Surroundings(text, UNCUT);
    near.moveTo(0);
    expect(company.mayStand(IN_COMPANY, near)).toBe(true);
    near.moveTo(text.indexOf('there'));
    expect(company.mayStand(IN_COMPANY, near)).toBe(false);
  });

  it('may stand where the text is cut too near to tell, once its blanks are out', () => {
    const blanks = ' '.repeat(1600);
    expect(mayStand(IN_COMPANY, `a ship here ${blanks}`, { before: false, behind: true })).toBe(true);
    expect(mayStand(IN_COMPANY, `a ship here ${blanks}${FAR}`, { before: false, behind: true })).toBe(false);
  });
});
