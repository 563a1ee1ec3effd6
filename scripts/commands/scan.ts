import { readFileSync } from 'node:fs';
import { CommandError } from '../cli/command-error';
import { parseOptions } from '../cli/parse-options';
import { resolveArgument } from '../cli/paths';
import { readJsonLines } from '../cli/read-lines';
import { writeLine } from '../cli/write-line';
import { createScanner, type ScannedMention, type ScannedPage, type Scanner } from '../reading/scanner';

const USAGE =
  'npm run scan -- FILE.html|FILE.txt... [--json] [--follow-ups], or with --jsonl and requests on standard input';

/**
 * Reads pages without a browser and prints their mentions. Gives the exit code.
 * @throws {CommandError} for arguments or input that cannot be used
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(
    args,
    { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, 'follow-ups': { type: 'boolean' } },
    USAGE,
  );
  const scanner = createScanner({ hasFollowUps: values['follow-ups'] ?? false });
  if (values.jsonl) await answerRequests(scanner);
  else if (positionals.length === 0) throw new CommandError(`Usage: ${USAGE}`);
  else await scanFiles(positionals, scanner, values.json ?? false);
  return 0;
}

async function answerRequests(scanner: Scanner): Promise<void> {
  for await (const { id, html, text } of readJsonLines()) {
    if (typeof html !== 'string' && typeof text !== 'string')
      throw new CommandError(`The request ${JSON.stringify(id)} has neither "html" nor "text".`);
    const { gate, mentions } = typeof html === 'string' ? scanner.scanHtml(html) : scanner.scanText(String(text));
    await writeLine(JSON.stringify({ id, gate, mentions }));
  }
}

async function scanFiles(files: readonly string[], scanner: Scanner, asJson: boolean): Promise<void> {
  for (const file of files) {
    const { gate, mentions } = scanFile(file, scanner);
    if (!asJson && files.length > 1) await writeLine(`${file}: ${formatGate(gate)}`);
    for (const mention of mentions) {
      await writeLine(asJson ? JSON.stringify({ file, ...mention }) : formatMention(mention));
    }
  }
}

function scanFile(file: string, scanner: Scanner): ScannedPage {
  const isHtml = /\.x?html?$/i.test(file);
  if (!isHtml && !file.endsWith('.txt')) throw new CommandError(`${file} is neither .html nor .txt.`);
  let source: string;
  try {
    source = readFileSync(resolveArgument(file), 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return isHtml ? scanner.scanHtml(source) : scanner.scanText(source);
}

function formatGate({ read, because }: ScannedPage['gate']): string {
  return `${read ? 'read' : 'not read by itself'} (${because})`;
}

function formatMention({ start, term, clause, surface, nested, why }: ScannedMention): string {
  const layer = nested ? '  in it: ' : why.type === 'follow-up' ? '  quiet: ' : '';
  const words = surface.replace(/\s+/g, ' ');
  return `${String(start).padStart(7)}  ${clause.padEnd(5)}  ${term.padEnd(32)}  ${layer}${words}`;
}
