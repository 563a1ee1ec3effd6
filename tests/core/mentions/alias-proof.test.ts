import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../lib/core/mentions/find-candidates';
import { type AliasForm, findAliasForms, gazetteer } from './alias-forms';

const forms = findAliasForms();

/** Words around a form that belong to no name. */
const frame = ({ before, form, after }: AliasForm): string => `Zorb quux ${before} ${form} ${after} zorb quux.`;

const isFound = (alias: AliasForm['alias'], text: string): boolean =>
  findCandidates(text, gazetteer).some((candidate) => candidate.alias.owner === alias.owner);

/** A repeatable stand-in for chance, from 0 up to `below`. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const dressings: [string, (form: string) => string][] = [
  ['in a frame of words', (form) => form],
  ['in upper case', (form) => form.toUpperCase()],
  ['with no-break spaces', (form) => form.replaceAll(' ', '\u00a0')],
  ['with dashes between its words', (form) => form.replaceAll(' ', ' – ')],
  ['in quotation marks', (form) => `“${form}”`],
  ['in decomposed letters', (form) => form.normalize('NFD')],
  ['with soft hyphens in its words', (form) => form.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')],
];

describe('every alias finds its own term', () => {
  it.each(dressings)('%s, 99.5 of 100 times or more', (_, dress) => {
    const missed = forms.filter((each) => !isFound(each.alias, frame({ ...each, form: dress(each.form) })));
    const share = 1 - missed.length / forms.length;
    expect(share, missed.map(({ alias, form }) => `${alias.owner}: ${form}`).join('\n')).toBeGreaterThanOrEqual(0.995);
  });

  it('with one typing error in a word of seven letters or more, 97 of 100 times or more', () => {
    const chance = createChance(7);
    const missed: string[] = [];
    let tried = 0;
    for (const each of forms) {
      if (each.alias.type !== 'phrase' && each.alias.type !== 'proximity') continue;
      const words = each.form.split(' ');
      const long = words.flatMap((word, index) => (/^\p{Ll}{7,}$/u.test(word) ? [index] : []));
      if (words.length < 2 || long.length === 0) continue;
      const index = long[chance(long.length)] ?? 0;
      const typed = words.with(index, withError(words[index] ?? '', chance)).join(' ');
      tried++;
      if (!isFound(each.alias, frame({ ...each, form: typed }))) missed.push(`${each.alias.owner}: ${typed}`);
    }
    expect(tried).toBeGreaterThan(500);
    expect(1 - missed.length / tried, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

/** A word with a letter wrong, missing, added, or two swapped; never the first. */
function withError(word: string, chance: (below: number) => number): string {
  const at = 1 + chance(word.length - 2);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const odd = /\p{Script=Cyrillic}/u.test(word) ? 'щ' : 'q';
  switch (chance(4)) {
    case 0:
      return before + odd + after;
    case 1:
      return before + after;
    case 2:
      return before + odd + word[at] + after;
    default:
      return word[at] === word[at + 1] ? before + after : before + word[at + 1] + word[at] + after.slice(1);
  }
}
