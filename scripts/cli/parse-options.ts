import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error';

/**
 * Reads a command's arguments: the options it knows, and the rest as positionals.
 * @throws {CommandError} for an option it does not know, with `usage`
 */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}
