import type { Span } from '../../lib/core/statement/term';

/** How much of a clause a search result shows, in UTF-16 units. */
const EXCERPT_LENGTH = 220;
/** Words of the clause kept on each side of a matched one, in UTF-16 units. */
const MARGIN = 48;
/** A window shorter than this, in UTF-16 units, would show nothing of the sentence. */
const SMALLEST_WINDOW = 60;
/** A cut that would leave out less than this is not worth an ellipsis. */
const SMALLEST_CUT = 16;

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly isMatched: boolean;
}

/**
 * The part of a clause's text around the matched words, at most about 220 UTF-16 units, cut between words; an ellipsis
 * stands for what is left out. Matched words that stand side by side are one piece.
 */
export function findExcerpt(text: string, matched: readonly Span[]): readonly Piece[] {
  const spans = joinNeighbours(text, matched);
  const windows = text.length <= EXCERPT_LENGTH ? [{ start: 0, end: text.length }] : chooseWindows(text, spans);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [order, window] of windows.entries()) {
    if (window.start > end) pieces.push({ text: order === 0 ? '… ' : ' … ', isMatched: false });
    pieces.push(...cutPieces(text, window, spans));
    end = window.end;
  }
  if (end < text.length) pieces.push({ text: ' …', isMatched: false });
  return pieces;
}

/** The pieces of a window: matched or not, in order, together its text. */
export function cutPieces(text: string, window: Span, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = window.start;
  for (const { start, end } of spans) {
    if (end <= at || start >= window.end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMatched: false });
    pieces.push({ text: text.slice(Math.max(at, start), Math.min(end, window.end)), isMatched: true });
    at = Math.min(end, window.end);
  }
  if (at < window.end) pieces.push({ text: text.slice(at, window.end), isMatched: false });
  return pieces;
}

/** Matched words with only a blank or a hyphen between them become one span. */
function joinNeighbours(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && /^[\s-]?$/.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The windows around the longest matched runs, as many as fit, in the order of the text. */
function chooseWindows(text: string, spans: readonly Span[]): readonly Span[] {
  const longestIn = (window: Span) =>
    Math.max(...spans.map(({ start, end }) => (start >= window.start && end <= window.end ? end - start : 0)));
  const windows = joinWindows(spans.map((span) => widen(text, span)));
  const chosen: Span[] = [];
  let room = EXCERPT_LENGTH;
  for (const { start, end } of windows.toSorted((a, b) => longestIn(b) - longestIn(a))) {
    if (room < SMALLEST_WINDOW) break;
    const window = { start, end: end - start <= room ? end : wordEndBefore(text, start + room) };
    chosen.push(window);
    room -= window.end - window.start;
  }
  if (chosen.length === 0) return [{ start: 0, end: wordEndBefore(text, EXCERPT_LENGTH) }];
  return chosen.toSorted((a, b) => a.start - b.start);
}

function widen(text: string, { start, end }: Span): Span {
  const from = start - MARGIN;
  const to = end + MARGIN;
  return {
    start: from < SMALLEST_CUT ? 0 : Math.min(start, text.indexOf(' ', from) + 1),
    end: to > text.length - SMALLEST_CUT ? text.length : Math.max(end, wordEndBefore(text, to)),
  };
}

function joinWindows(windows: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last && window.start - last.end < SMALLEST_CUT) joined[joined.length - 1] = { ...last, end: window.end };
    else joined.push(window);
  }
  return joined;
}

function wordEndBefore(text: string, limit: number): number {
  const blank = text.lastIndexOf(' ', limit);
  if (blank <= 0) return limit;
  // An ellipsis after a comma looks like a mistake.
  return /[,;:]/.test(text.charAt(blank - 1)) ? blank - 1 : blank;
}
