import type { Span } from '../statement/term';
import type { CardClause } from './card-content';

/** A part of a clause's text that looks the same throughout. */
export interface Run {
  readonly text: string;
  /** The clause names the term here. */
  readonly isNamed: boolean;
  /** An editor's note is about these words. */
  readonly isSlip: boolean;
  /** The other term that is named here, by its id. */
  readonly term?: string;
}

/** A clause's text, cut where its look changes; put together it is the text again. */
export function findRuns({ clause, named, others = [], editorNotes }: CardClause): readonly Run[] {
  const { text } = clause;
  const slips = editorNotes.flatMap(({ quote }) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });
  const edges = [...named, ...others, ...slips].flatMap(({ start, end }) => [start, end]);
  const cuts = [0, text.length, ...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end === start) continue;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    const term = others.find(covers)?.term;
    runs.push({
      text: text.slice(start, end),
      isNamed: named.some(covers),
      isSlip: slips.some(covers),
      ...(term === undefined ? {} : { term }),
    });
  }
  return runs;
}
