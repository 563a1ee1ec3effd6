import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../scripts/gazetteer/compile';
import { formatProblem, type Problem } from '../../../scripts/gazetteer/problem';
import { readContexts, readPatterns } from '../../../scripts/gazetteer/read-shared';
import { readClauses, readEditorNotes } from '../../../scripts/gazetteer/read-statement';
import { readSourceTerm } from '../../../scripts/gazetteer/read-term';

/** What the compiler says about terms, one line a problem. */
function problemsOf(terms: Record<string, string>, patterns = 'patterns:\n  china: "{china|chinese}"\n'): string[] {
  const problems: Problem[] = [];
  const read = Object.entries(terms).map(([id, text]) => readSourceTerm(`terms/${id}.yml`, text, problems));
  compileGazetteer(
    {
      patterns: readPatterns('patterns.yml', patterns, problems),
      aliases: [
        ...read.flatMap(({ aliases }) => aliases),
        ...readContexts('contexts.yml', 'contexts:\n  trade:\n    en: ["customs"]\n', problems),
      ],
      termIds: new Set(Object.keys(terms)),
    },
    problems,
  );
  return problems.map(formatProblem);
}

const term = (id: string, aliases: string): string =>
  `id: ${id}\nkind: project\nname:\n  en: Name\nclauses: ["1.1"]\nwording: words\nabout: About.\naliases:\n  en:\n${aliases}`;

describe('an error in the gazetteer', () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      'names an unknown kind',
      { a: term('a', '    - "belt and road"').replace('project', 'thing') },
      'terms/a.yml:2 (a): unknown kind "thing"; use one of agreement,',
    ],
    [
      'names an unknown writing',
      { a: term('a', '    - "belt and road"').replace('  en:\n    -', '  fr:\n    -') },
      'terms/a.yml:9 (a): unknown writing "fr"; use one of en,',
    ],
    [
      'names an unknown option',
      { a: term('a', '    - phrase: "belt and road"\n      never: ["x"]') },
      'terms/a.yml:11 (a): unknown option "never"; docs/gazetteer.md lists them',
    ],
    [
      'names an id that is not the file',
      { a: term('b', '    - "belt and road"') },
      'terms/a.yml:1 (a): id "b" in a file named "a"; make them the same',
    ],
    [
      'names a term without aliases',
      { a: term('a', '').replace(/aliases[\s\S]*/, '') },
      'terms/a.yml:1 (a): a term needs at least one alias; add "aliases"',
    ],
    [
      'names notation that cannot be read',
      { a: term('a', '    - "belt {and road"') },
      'terms/a.yml:10 (a): "{" is not closed by "}", at column 6 of "belt {and road"; docs/gazetteer.md explains the notation',
    ],
    ['names an unknown pattern', { a: term('a', '    - "$chin railway"') }, 'no pattern is named "chin" in patterns/'],
    [
      'names an unknown licence',
      { a: term('a', '    - phrase: "belt and road"\n      needs: [weather]') },
      'terms/a.yml:10 (a): unknown licence "weather"; use a context of contexts/',
    ],
    [
      'names an alias that cannot be looked for',
      { a: term('a', '    - "(belt) ~3"') },
      'nothing in "(belt) ~3" can be looked for; make a word of 4 letters or more obligatory',
    ],
    [
      'names an alias that two terms claim',
      { a: term('a', '    - "belt and road"'), b: term('b', '    - "{belt|way} and road"') },
      '"belt and road" is also an alias of',
    ],
    [
      'names an alias that its own blocker kills',
      { a: term('a', '    - phrase: "belt and road"\n      not-before: ["(forum)"]') },
      '"belt and road" does not find this alias; one of its own blockers kills it',
    ],
  ];
  it.each(cases)('%s', (_, terms, expected) => {
    expect(problemsOf(terms).join('\n')).toContain(expected);
  });

  it('names the clause that does not hold a quote', () => {
    const problems: Problem[] = [];
    const clauses = readClauses('clauses.tsv', 'clause\ttext\n1.1\tChina and Ukraine\nx\ty\n', problems);
    readEditorNotes('notes.tsv', 'clause\tquote\ttext\n1.1\tUkrainian\tA slip.\n1.1\tUkraine\n', clauses, problems);
    expect(problems.map(formatProblem)).toEqual([
      'clauses.tsv:3: "x" is no clause number; write section.paragraph, such as 4.9',
      'notes.tsv:3: 3 columns with text were expected, 2 found',
      'notes.tsv:2: clause 1.1 does not hold "Ukrainian"; quote it exactly',
    ]);
  });
});
