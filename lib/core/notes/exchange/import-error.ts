/** Why a file cannot be imported: every reason has its words in the interface, with what to do. */
export type ImportFault =
  | 'too_large'
  | 'not_text'
  | 'empty'
  | 'not_json'
  | 'unknown_format'
  | 'newer_format'
  | 'cut_short'
  | 'changed'
  | 'bad_line'
  | 'bad_note'
  | 'bad_annotation'
  | 'twice'
  | 'too_many';

/** A file that is not taken, and nothing of it. */
export class ImportError extends Error {
  /**
   * @param line of the file, from 1; undefined where it is the file as a whole
   */
  constructor(
    readonly fault: ImportFault,
    readonly line?: number,
  ) {
    super(line === undefined ? fault : `${fault} (line ${line})`);
    this.name = 'ImportError';
  }
}

/** Bytes of a file, for memory's sake: a library of 200,000 notes of a kilobyte. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Notes in a file. */
export const MOST_NOTES = 200_000;
/** UTF-16 units of one note's text. */
export const MOST_TEXT = 1024 * 1024;
/** Tags of one note, and UTF-16 units of any short text in it. */
export const MOST_TAGS = 500;
export const MOST_WORDS = 16 * 1024;
