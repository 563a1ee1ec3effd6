import type { Alias, CompiledGazetteer } from '../../lib/core/mentions/alias';
import { createNamedPatterns, type ReadyAlias, readAlias } from '../../lib/core/mentions/gazetteer';
import { type NamedPatterns, NotationError } from '../../lib/core/mentions/notation';
import { checkAliases } from './check-aliases';
import { chooseAmong } from './find-company';
import type { Problem } from './problem';
import type { SourceAlias } from './read-alias';
import type { SourcePattern } from './read-shared';
import { findTraditionalPairs } from './traditional';

/** What the gazetteer's files hold, read and placed. */
export interface GazetteerSources {
  readonly patterns: ReadonlyMap<string, SourcePattern>;
  /** Aliases of terms and of contexts. */
  readonly aliases: readonly SourceAlias[];
  readonly termIds: ReadonlySet<string>;
}

/**
 * Compiles the gazetteer; problems are added to the list, and what has one is left out.
 * @param isThorough tries every alias against all others, which takes seconds for the whole gazetteer
 */
export function compileGazetteer(
  sources: GazetteerSources,
  problems: Problem[],
  isThorough: boolean = true,
): CompiledGazetteer {
  const patterns = Object.fromEntries([...sources.patterns].map(([name, { notation }]) => [name, notation]));
  const named = createNamedPatterns(patterns);
  for (const [name, { file, line }] of sources.patterns) {
    tryNotation(() => named(name), { file, line, message: '' }, problems);
  }
  const contexts = new Set(
    sources.aliases.flatMap(({ alias }) => (alias.owner.startsWith('@') ? [alias.owner.slice(1)] : [])),
  );
  const kept: SourceAlias[] = [];
  const anchors: (readonly string[])[] = [];
  for (const source of sources.aliases) {
    checkLicences(source, contexts, sources.termIds, problems);
    const place = { file: source.file, line: source.line, term: source.alias.owner, message: '' };
    if (source.alias.writing === 'zh-Hant') {
      problems.push({ ...place, message: 'Traditional pages are folded to Simplified; write the alias under zh-Hans' });
    }
    const ready = tryNotation(() => readWholeAlias(source.alias, named), place, problems);
    const chosen = ready && anchorsOf(ready);
    if (ready && !chosen) {
      problems.push({
        ...place,
        message: `nothing in "${source.alias.pattern}" can be looked for; make a word of 4 letters or more obligatory`,
      });
    }
    if (!chosen) continue;
    kept.push(source);
    anchors.push(chosen);
  }
  const compiled: CompiledGazetteer = {
    patterns,
    aliases: kept.map(({ alias }) => alias),
    anchors,
    traditional: findTraditionalPairs(
      [...Object.values(patterns), ...kept.map(({ alias }) => JSON.stringify(alias))].join(''),
    ),
  };
  if (isThorough && problems.length === 0) checkAliases(compiled, kept, problems);
  return compiled;
}

/** Reads an alias with its guards, so that an error in any of them is seen now. */
function readWholeAlias(alias: Alias, named: NamedPatterns): ReadyAlias {
  const ready = readAlias(alias, named);
  ready.getGuards();
  return ready;
}

function anchorsOf(ready: ReadyAlias): readonly string[] | undefined {
  return chooseAmong(ready)?.words;
}

function checkLicences(
  source: SourceAlias,
  contexts: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  problems: Problem[],
): void {
  const { alias, file, line } = source;
  for (const condition of [...(alias.needs ?? []), ...(alias.unless ?? [])]) {
    for (const atom of condition.split('+')) {
      const [name = '', place] = atom.replace(/^!/, '').split('@');
      const isKnown =
        name === 'long-form' || contexts.has(name) || (name.startsWith('term:') && terms.has(name.slice(5)));
      const isPlaced = place === undefined || place === 'block';
      if (isKnown && isPlaced) continue;
      problems.push({
        file,
        line,
        term: alias.owner,
        message: `unknown licence "${atom}"; use a context of contexts/, term:<id> or long-form, with @block if wanted`,
      });
    }
  }
}

function tryNotation<T>(read: () => T, place: Problem, problems: Problem[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    problems.push({ ...place, message: `${error.message}; docs/gazetteer.md explains the notation` });
    return undefined;
  }
}
