/**
 * The second store, in other files than the database: a key for every revision, one for the witness, and one for what
 * the reader is to be told. What is set in one call is kept together or not at all.
 */
export interface NoteMirror {
  /** Undefined for keys that are not there. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** All there is. */
  getAll(): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
