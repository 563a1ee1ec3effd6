import { ImportError } from '../../lib/core/notes/exchange/import-error';
import type { Translate } from '../../lib/core/strings';

/** Why a file was not taken, in words that say what to do. */
export function reasonOf(error: unknown, translate: Translate): string {
  if (!(error instanceof ImportError)) return error instanceof Error ? error.message : String(error);
  const words = translate(`import_error_${error.fault}`);
  return error.line === undefined ? words : translate('import_error_line', words, String(error.line));
}
