/** What the reader wrote about a clause. */
export interface Note {
  /** UUID, made when the note is begun. */
  readonly id: string;
  /** The statement that `clause` belongs to. */
  readonly pack: string;
  readonly clause: string;
  /** Plain text as typed. */
  readonly text: string;
  /** Milliseconds since 1970, for display only, never for order. */
  readonly created: number;
  readonly modified: number;
  /** Grows by one with every save of this note; order comes from here. */
  readonly revision: number;
}
