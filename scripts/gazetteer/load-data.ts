import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CompiledGazetteer } from '../../lib/core/mentions/alias';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import type { Clause } from '../../lib/core/statement/clause';
import type { Pack } from '../../lib/core/statement/pack';
import type { Term } from '../../lib/core/statement/term';
import { compileGazetteer } from './compile';
import { findNamedSpans } from './named-spans';
import { packGazetteer } from './pack-gazetteer';
import { DataError, type Problem } from './problem';
import { readContexts, readPatterns } from './read-shared';
import { readClauses, readEditorNotes, readPlainWords, readSections } from './read-statement';
import { readSourceTerm, type SourceTerm } from './read-term';
import { findTraditionalPairs } from './traditional';

/** All data of the product, compiled. */
export interface Data {
  readonly pack: Pack;
  readonly gazetteer: CompiledGazetteer;
}

/** How much is checked. */
export interface LoadOptions {
  /** False leaves out the trial of every alias against all others, which takes seconds: builds and checks make it. */
  readonly isThorough?: boolean;
}

/**
 * Reads, validates and compiles everything under `assets/`.
 * @param root the project's folder
 * @throws {DataError} with every problem, its file, line and term
 */
export function loadData(root: string, { isThorough = true }: LoadOptions = {}): Data {
  const problems: Problem[] = [];
  const hash = createHash('sha256');
  const read = (path: string): [string, string] => {
    const text = readFileSync(join(root, path), 'utf8');
    hash.update(path).update(text);
    return [path, text];
  };
  const clauses = readClauses(...read('assets/statement/clauses.tsv'), problems);
  const sections = readSections(...read('assets/statement/sections.tsv'), problems);
  const editorNotes = readEditorNotes(...read('assets/statement/editor-notes.tsv'), clauses, problems);
  const plainWords = ['plain-words', 'plain-words-other'].flatMap((name) =>
    readPlainWords(...read(`assets/statement/${name}.tsv`), clauses, problems),
  );
  const patterns = dataFiles(root, 'assets/gazetteer/patterns').map((path) => readPatterns(...read(path), problems));
  const contexts = dataFiles(root, 'assets/gazetteer/contexts').flatMap((path) =>
    readContexts(...read(path), problems),
  );
  const terms = dataFiles(root, 'assets/gazetteer/terms').map((path) => readSourceTerm(...read(path), problems));
  checkTerms(terms, clauses, problems);

  const gazetteer = compileGazetteer(
    {
      patterns: new Map(patterns.flatMap((each) => [...each])),
      aliases: [...terms.flatMap((term) => term.aliases), ...contexts],
      termIds: new Set(terms.map((term) => term.id)),
    },
    problems,
    isThorough,
  );
  if (problems.length > 0) throw new DataError(problems);
  const matcher = createGazetteer([packGazetteer(gazetteer)]);
  const order = new Map(clauses.map((clause, index) => [clause.id, index]));
  const pack: Pack = {
    id: 'cn-uz-2024-01',
    version: hash.digest('hex').slice(0, 12),
    statement: {
      title: clauses[0]?.text ?? '',
      parties: ["People's Republic of China", 'Republic of Uzbekistan'],
      date: '2024-01-24',
      place: 'Beijing',
      source: 'An unofficial machine translation of the Chinese text, as news sites carried it in January 2024.',
      signatures: '15.3',
    },
    sections,
    clauses,
    editorNotes,
    terms: terms
      .map((term): Term => {
        const own = term.clauses.map(({ id }) => clauses[order.get(id) ?? -1]).filter((clause) => clause !== undefined);
        return {
          id: term.id,
          kind: term.kind,
          name: term.name,
          about: term.about,
          ...(term.also.length > 0 ? { also: term.also } : {}),
          clauses: own.map((clause) => clause.id),
          ...(term.main ? { main: term.main } : {}),
          ...(term.isCommonBody ? { isCommonBody: true } : {}),
          named: findNamedSpans(term.id, term.wording.text, own, matcher),
        };
      })
      .sort((a, b) => firstClause(a, order) - firstClause(b, order) || (a.id < b.id ? -1 : 1)),
    plainWords: plainWords.sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0)),
    traditional: findTraditionalPairs(JSON.stringify([plainWords, terms.map(({ name, also }) => [name, also])])),
  };
  return { pack, gazetteer };
}

/** The YAML files of a folder, in the order of their names. */
function dataFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/'));
}

function firstClause(term: Term, order: ReadonlyMap<string, number>): number {
  return order.get(term.clauses[0] ?? '') ?? 0;
}

function checkTerms(terms: readonly SourceTerm[], clauses: readonly Clause[], problems: Problem[]): void {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  for (const { file, id: term, clauses: own, wording } of terms) {
    for (const { id, line } of own) {
      if (!byId.has(id))
        problems.push({ file, line, term, message: `there is no clause ${id}; write it as in clauses.tsv, in quotes` });
    }
    const texts = own.map(({ id }) => byId.get(id)?.text.toLowerCase() ?? '');
    if (!texts.some((text) => text.includes(wording.text.toLowerCase()))) {
      problems.push({
        file,
        line: wording.line,
        term,
        message: `no clause of the term holds "${wording.text}"; quote the statement exactly`,
      });
    }
  }
}
