/**
 * A third, very small memory, in files of its own: how far the numbers of revisions ever went. Two stores that are both
 * empty look like those of a newcomer; with this a loss in both is noticed and said.
 */
export interface HighMark {
  /** The last sequence that was ever kept in both stores, as far as it is known here; 0 where it is not. */
  read(): number;
  /** Remembers a sequence unless a later one is remembered. */
  raise(last: number): void;
}
