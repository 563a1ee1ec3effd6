import type { Span } from '../statement/term';

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
]);
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
]);

/** Takes in the quotation marks that enclose a name or its start, and the bracket that closes one opened inside it. */
export function widenSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (const [open, close] of BRACKETS) {
    if (text[end] === close && text.lastIndexOf(open, end) >= start) end++;
  }
  const opened = text[start - 1] ?? '';
  const close = QUOTES.get(opened);
  if (close === undefined || !isOpening(text, start - 1)) return { start, end };
  if (text[end] === close) return { start: start - 1, end: end + 1 };
  const closed = text.indexOf(close, start);
  if (closed >= 0 && closed < end) start--;
  return { start, end };
}

/** Straight quotation marks open only where no letter stands before them. */
function isOpening(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '"' && mark !== "'") return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
