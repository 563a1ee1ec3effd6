import { createInterface } from 'node:readline';
import { CommandError } from './command-error';

/**
 * The JSON objects on standard input, one a line; empty lines are left out.
 * @throws {CommandError} with the line's number where a line is no JSON object
 */
export async function* readJsonLines(): AsyncGenerator<Readonly<Record<string, unknown>>, void, void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield parseObject(line, number);
  }
}

function parseObject(line: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CommandError(`Line ${number} of the input is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CommandError(`Line ${number} of the input is no JSON object.`);
}
