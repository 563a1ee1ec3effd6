/** Something wrong in the data, with its place and what to do. */
export interface Problem {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly term?: string;
  readonly message: string;
}

/** The data cannot be compiled; the message lists every problem, a line each. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'DataError';
  }
}

/** One line: `assets/gazetteer/terms/bri.yml:12 (bri): what is wrong; what to do`. */
export function formatProblem({ file, line, term, message }: Problem): string {
  return `${file}:${line}${term ? ` (${term})` : ''}: ${message}`;
}
