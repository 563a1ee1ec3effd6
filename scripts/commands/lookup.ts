import { pack } from 'virtual:clauselight/pack';
import { createLookup, type Lookup } from '../../lib/core/lookup/lookup';
import type { SearchResult } from '../../lib/core/lookup/search-result';
import { CommandError } from '../cli/command-error';
import { parseOptions } from '../cli/parse-options';
import { readJsonLines } from '../cli/read-lines';
import { writeLine } from '../cli/write-line';

const USAGE = 'npm run lookup -- QUERY, or with --jsonl and requests on standard input';

/** Of the clauses that a reader of a terminal wants to see. */
const MAX_SHOWN = 10;

/**
 * Searches the statement as the side panel does and prints the clauses. Gives the exit code.
 * @throws {CommandError} for arguments or input that cannot be used
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { jsonl: { type: 'boolean' } }, USAGE);
  if (values.jsonl) {
    await answerRequests(createLookup(pack));
    return 0;
  }
  if (positionals.length === 0) throw new CommandError(`Usage: ${USAGE}`);
  const results = createLookup(pack).search(positionals.join(' '));
  if (results.length === 0) await writeLine('No clause answers that.');
  for (const result of results.slice(0, MAX_SHOWN)) await writeLine(formatResult(result));
  return 0;
}

async function answerRequests(lookup: Lookup): Promise<void> {
  for await (const { query } of readJsonLines()) {
    if (typeof query !== 'string') throw new CommandError('A request has no "query".');
    const results = lookup.search(query).map(({ clause, score }) => ({ clause, score }));
    await writeLine(JSON.stringify({ query, results }));
  }
}

function formatResult({ clause, score }: SearchResult): string {
  const text = pack.clauses.find(({ id }) => id === clause)?.text ?? '';
  return `${clause.padEnd(6)} ${score.toFixed(3)}  ${text}`;
}
