import type { Alias, CompiledGazetteer } from '../../../lib/core/mentions/alias';
import { createGazetteer, type Gazetteer, type GazetteerOptions } from '../../../lib/core/mentions/gazetteer';
import { compileGazetteer } from '../../../scripts/gazetteer/compile';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';
import { DataError, type Problem } from '../../../scripts/gazetteer/problem';

type Entry = Partial<Alias> & Pick<Alias, 'owner' | 'pattern'>;

/** The matcher over a few aliases; English phrases unless they say otherwise. */
export function compileTiny(
  entries: readonly Entry[],
  patterns: Record<string, string> = {},
  options: GazetteerOptions = {},
): Gazetteer {
  return createGazetteer([packGazetteer(compileFew(entries, patterns))], options);
}

/** Compiles a few aliases the way the product's own are. */
export function compileFew(entries: readonly Entry[], patterns: Record<string, string> = {}): CompiledGazetteer {
  const problems: Problem[] = [];
  const compiled = compileGazetteer(
    {
      patterns: new Map(
        Object.entries(patterns).map(([name, notation], index) => [
          name,
          { notation, file: 'patterns.yml', line: index + 1 },
        ]),
      ),
      aliases: entries.map((entry, index) => ({
        alias: { type: 'phrase', writing: 'en', ...entry },
        file: `${entry.owner}.yml`,
        line: index + 1,
        isConstructed: false,
      })),
      termIds: new Set(entries.map(({ owner }) => owner)),
    },
    problems,
  );
  if (problems.length > 0) throw new DataError(problems);
  return compiled;
}
