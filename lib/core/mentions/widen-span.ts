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

/** The sign that belongs to an amount. */
const CURRENCY = /[$€£¥]/;

/**
 * Takes in the quotation marks that enclose a name or its start, the bracket that closes one opened inside it, and the
 * currency sign of an amount.
 */
export function widenSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (const [open, close] of BRACKETS) {
    if (text[end] === close && text.lastIndexOf(open, end) >= start) end++;
  }
  if (CURRENCY.test(text[start - 1] ?? '') && /\d/.test(text[start] ?? '')) start--;
  const opened = text[start - 1] ?? '';
  const close = QUOTES.get(opened);
  if (close !== undefined && isOpening(text, start - 1)) {
    // American printing sets the comma or full stop that follows inside the marks.
    const closesAfter =
      text[end] === close ? end + 1 : /[,.]/.test(text[end] ?? '') && text[end + 1] === close ? end : -1;
    if (closesAfter >= 0) return { start: start - 1, end: closesAfter };
    const closed = text.indexOf(close, start);
    if (closed >= 0 && closed < end) return { start: start - 1, end };
  }
  return { start, end: endOfQuote(text, start, end) };
}

/** One unit more where the mark behind the span closes a quotation that was opened inside it. */
function endOfQuote(text: string, start: number, end: number): number {
  for (const [open, close] of QUOTES) {
    if (text[end] !== close) continue;
    const opened = text.lastIndexOf(open, end - 1);
    const isOpen = opened >= start && isOpening(text, opened) && !text.slice(opened + 1, end).includes(close);
    if (isOpen) return end + 1;
  }
  return end;
}

/** Straight quotation marks open only where no letter stands before them. */
function isOpening(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '"' && mark !== "'") return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
