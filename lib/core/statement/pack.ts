import type { Clause, EditorNote, Section, StatementInfo } from './clause';
import type { Term } from './term';

/** A statement with its terms, as data: everything but the gazetteer. */
export interface Pack {
  /** `cn-uz-2024-01`; notes refer to it. */
  readonly id: string;
  /** Changes with every change of the data. */
  readonly version: string;
  readonly statement: StatementInfo;
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly editorNotes: readonly EditorNote[];
  readonly terms: readonly Term[];
}
