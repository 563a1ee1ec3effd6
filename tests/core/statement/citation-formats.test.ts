import { Cite, type Reference } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { pack } from 'virtual:clauselight/pack';
import { CITATION_FORMATS } from '../../../lib/core/statement/citation-formats';
import { getCitedClause } from '../../../lib/core/statement/cited-clause';
import type { Pack } from '../../../lib/core/statement/pack';
import { islandPack } from '../lookup/island-pack';

/** What makes trouble in one of the formats: commands, braces that do not match, letters with and without marks. */
const HOSTILE = `A \\ in {Ürümqi, 50 % of US$20 & #7_b ~ ^ -- '' \`\` --- "Xi’an" } O‘zbekiston ў ғ, Ташкент, 中国—中亚, naïve 𝒜`;

/** The island pack with a text that is hard to write as the text of a clause and in its editor's note. */
const hostilePack: Pack = {
  ...islandPack,
  clauses: islandPack.clauses.map((clause) => (clause.id === '2.3' ? { ...clause, text: HOSTILE } : clause)),
  editorNotes: [{ clause: '2.3', quote: '{Ürümqi', text: HOSTILE }],
};

describe.each(CITATION_FORMATS)('a citation in $name', ({ id, format }) => {
  /** The citation of a clause as citation-js, which is not ours, reads it. */
  const readBack = (source: Pack, clause: string): Reference => {
    const [reference, ...others] = new Cite(format(getCitedClause(source, clause))).data;
    if (!reference || others.length > 0) throw new Error(`Not one reference: ${others.length}`);
    return reference;
  };
  const notesOf = ({ note }: Reference): string => [note].flat().join('\n').replaceAll('\n', ' ');

  it('is read by a reference manager with everything that was put in', () => {
    const reference = readBack(pack, '6.1');
    expect(reference).toMatchObject({
      id: 'cn-uz-2024-01-6.1',
      title: pack.statement.title,
      'publisher-place': 'Beijing',
      abstract: pack.clauses.find((clause) => clause.id === '6.1')?.text,
    });
    expect(reference.author.map((name) => Object.values(name).join())).toEqual(pack.statement.parties);
    expect(reference.issued['date-parts'][0]?.[0]).toBe(2024);
    expect(notesOf(reference)).toBe(`Clause 6.1. ${pack.statement.source}`);
    if (id !== 'bibtex') expect(reference.section).toBe('6.1');
  });

  it('gives every clause of the statement back as it stands, with its editor’s notes', () => {
    for (const clause of pack.clauses) {
      const reference = readBack(pack, clause.id);
      expect(reference.abstract).toBe(clause.text);
      const own = pack.editorNotes.filter((note) => note.clause === clause.id);
      for (const { quote, text } of own) {
        expect(notesOf(reference)).toContain(`Editor’s note on “${quote}”: ${text}`);
      }
    }
  });

  it('keeps braces, signs of LaTeX, diacritics and letters of every script', () => {
    const reference = readBack(hostilePack, '2.3');
    expect(reference.abstract).toBe(HOSTILE);
    expect(notesOf(reference)).toBe(`Clause 2.3. Invented. Editor’s note on “{Ürümqi”: ${HOSTILE}`);
  });
});

describe('a BibTeX entry', () => {
  it('has as many closing braces as opening ones, escaped or not, as BibTeX counts them', () => {
    const [bibtex] = CITATION_FORMATS;
    const entry = bibtex?.format(getCitedClause(hostilePack, '2.3')) ?? '';
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length);
  });
});

it('says so if there is no such clause', () => {
  expect(() => getCitedClause(pack, '16.1')).toThrow('There is no clause 16.1 to cite.');
});
