import type { CardClause } from './card-content';

/** A part of a clause's text that looks the same throughout. */
export interface Run {
  readonly text: string;
  /** The clause names the term here. */
  readonly isNamed: boolean;
  /** An editor's note is about these words. */
  readonly isSlip: boolean;
}

/** A clause's text, cut where its look changes; put together it is the text again. */
export function findRuns({ clause, named, editorNotes }: CardClause): readonly Run[] {
  const { text } = clause;
  const slips = editorNotes.flatMap(({ quote }) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });
  const cuts = [0, text.length, ...[...named, ...slips].flatMap(({ start, end }) => [start, end])].sort(
    (a, b) => a - b,
  );
  const runs: Run[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end === start) continue;
    const covers = (span: { start: number; end: number }) => span.start <= start && span.end >= end;
    runs.push({ text: text.slice(start, end), isNamed: named.some(covers), isSlip: slips.some(covers) });
  }
  return runs;
}
