import type { Alias } from '../../../lib/core/mentions/alias';
import { createGazetteer, type Gazetteer, type GazetteerOptions } from '../../../lib/core/mentions/gazetteer';
import { compileGazetteer } from '../../../scripts/gazetteer/compile';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';
import { DataError, type Problem } from '../../../scripts/gazetteer/problem';

type Entry = Partial<Alias> & Pick<Alias, 'owner' | 'pattern'>;

/** Compiles a few aliases the way the product's own are; English phrases unless they say otherwise. */
export function compileTiny(
  entries: readonly Entry[],
  patterns: Record<string, string> = {},
  options: GazetteerOptions = {},
): Gazetteer {
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
  return createGazetteer([packGazetteer(compiled)], options);
}
