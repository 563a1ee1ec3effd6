import { type Pace, UNFOLLOWED } from '../pace';
import { fromForeign } from './foreign-note';
import { isHypothesisFile, type ProposeClause, parseHypothesis } from './hypothesis';
import { ImportError } from './import-error';
import type { Library } from './library';
import { type Digest, FORMAT, parseOwnFormat } from './own-format';
import { parseAnnotations } from './web-annotation';

/** What reading a file needs. */
export interface ImportTools {
  readonly digest: Digest;
  /** The statement that foreign notes are filed under. */
  readonly pack: string;
  /** What proposes clauses is heavy: it is fetched for the files that need it. */
  fetchPropose(): Promise<ProposeClause>;
}

/**
 * Reads a whole file: ours, W3C annotations, or a Hypothesis export. Nothing is given of a file that is not right.
 * @throws ImportError with the reason
 */
export async function parseImport(
  text: string,
  { digest, pack, fetchPropose }: ImportTools,
  pace: Pace = UNFOLLOWED,
): Promise<Library> {
  if (text.trim() === '') throw new ImportError('empty');
  if (isOurs(text)) return { isOurs: true, notes: await parseOwnFormat(text, digest, pace) };
  const value = parseJson(text);
  if (!text.includes('"Annotation') && !isHypothesisFile(value)) throw new ImportError('unknown_format');
  const foreign = isHypothesisFile(value)
    ? await parseHypothesis(value, pack, await fetchPropose(), pace)
    : await parseAnnotations(value, pack, pace);
  const notes = fromForeign(foreign);
  if (new Set(notes.map(({ id }) => id)).size < notes.length) throw new ImportError('twice');
  return { isOurs: false, notes };
}

function isOurs(text: string): boolean {
  return text.slice(0, 200).replaceAll(' ', '').startsWith(`{"format":"${FORMAT}"`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError('not_json');
  }
}
