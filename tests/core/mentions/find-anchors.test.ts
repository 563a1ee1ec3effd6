import { gazetteer as compiled } from 'virtual:clauselight/gazetteer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../lib/core/mentions/candidate';
import { findAnchors } from '../../../lib/core/mentions/find-anchors';
import { createGazetteer } from '../../../lib/core/mentions/gazetteer';
import { createTally } from '../../../lib/core/mentions/tally';
import { findTokens } from '../../../lib/core/mentions/tokens';
import { AliasVerifier } from '../../../lib/core/mentions/verify-alias';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';
import { compileTiny } from './tiny-gazetteer';

/** Without the quiet layer, whose words are common. */
const gazetteer = createGazetteer([packGazetteer(compiled)]);

/** The owners of the aliases that a text is worth looking at for. */
function ownersIn(text: string): Set<string> {
  const owners = new Set<string>();
  findAnchors(text, gazetteer.names, gazetteer.fold, (alias) => owners.add(compiled.aliases[alias]?.owner ?? ''));
  return owners;
}

describe('words that aliases are looked for by', () => {
  const cases: [string, string, string][] = [
    ['in plain words', 'the Belt and Road', 'bri'],
    ['in capitals', 'BELT AND ROAD', 'bri'],
    ['with an accent', 'Belt and Röad, bélt and road', 'bri'],
    ['with a soft hyphen among the first letters', 'the Be\u00adlt and Road', 'bri'],
    ['shorter than a key', 'the SCO-led talks', 'sco'],
    ['with points', 'the U.N. and others', 'un'],
    ['in Cyrillic', 'форум «Один пояс — один путь»', 'bri'],
    ['in Traditional characters', '一帶一路', 'bri'],
  ];
  it.each(cases)('are noticed %s', (_, text, owner) => expect(ownersIn(text)).toContain(owner));

  it('are not noticed inside other words', () => {
    expect([...ownersIn('unscoped')]).toEqual([]);
  });
});

const tiny = compileTiny([
  { owner: 'belt', pattern: 'belt and road (initiative)' },
  { owner: 'sco', pattern: 'shanghai cooperation {organization|organisation}' },
  { owner: 'abbreviation', type: 'abbreviation', pattern: 'SCO' },
  { owner: 'railway', pattern: '<china & kyrgyzstan & uzbekistan> ~1 {railway|rail link}' },
  { owner: 'spirit', type: 'proximity', pattern: 'spirit & samarkand', within: 6 },
  { owner: 'way', writing: 'zh-Hans', pattern: '一带一路 (倡议)' },
  { owner: 'road', writing: 'ru', pattern: 'китайск* железн* дорог*' },
]);
const ALIASES = 7;

/** The slow way: every alias is matched at every token. */
function everywhere(text: string): Candidate[] {
  const verifier = new AliasVerifier(text, tiny, createTally());
  for (const { start } of findTokens(text, 0, text.length, tiny.fold))
    for (let alias = 0; alias < ALIASES; alias++) verifier.verify(alias, start);
  return verifier.takeCandidates();
}

it('passes over words where what must stand beside them does not', () => {
  const found: number[] = [];
  for (const text of ['The belt was too long.', 'Shanghai and more', 'The road to China'])
    findAnchors(text, tiny.names, tiny.fold, (alias) => found.push(alias));
  expect(found).toEqual([]);
});

it('finds all that matching every alias at every word would find, whatever stands between the words', () => {
  const word = fc.constantFrom(
    ...['Belt', 'and', 'Road', 'Shanghai', 'Shnaghai', 'Cooperation', 'Organisation', 'SCO', 'S', 'C', 'O', 'China'],
    ...[
      'Kyrgyzstan',
      'Uzbekistan',
      'Uzbeksitan',
      'railway',
      'Samarkand',
      'Sámarkand',
      'spirit',
      '一',
      '带',
      '帶',
      '路',
    ],
    ...['китайской', 'железной', 'дороги', 'x', '7'],
  );
  const between = fc.constantFrom(' ', ' ', ' ', '', '-', '’', '. ', '.', '\u00ad', '\u0301', '\n', ', ', '·', '😀');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, between), { maxLength: 14 }), (parts) => {
      const text = parts.flat().join('');
      const verifier = new AliasVerifier(text, tiny, createTally());
      findAnchors(text, tiny.names, tiny.fold, (alias, at) => verifier.verify(alias, at));
      const found = verifier.takeCandidates();
      // A name in any order may be read in two ways over one anchor: one of them is enough.
      for (const { alias, start, end } of everywhere(text))
        expect(
          found.some((other) => other.alias.owner === alias.owner && other.start < end && start < other.end),
          `${alias.owner} at ${start} in "${text}"`,
        ).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
