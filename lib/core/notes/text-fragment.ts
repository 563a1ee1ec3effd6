import type { NoteSource } from './note';

/** From so many UTF-16 units on a quotation is named by its beginning and its end. */
const LONG = 120;
/** Words that stand for a long quotation at either end. */
const END_WORDS = 4;
/** Words of the surroundings that tell a quotation from the same words elsewhere on the page. */
const CONTEXT_WORDS = 3;

/**
 * Gives the address that opens a note's page scrolled to its quotation: a text fragment, `#:~:text=prefix-,start,end,-suffix`
 * (WICG, URL Fragment Text Directives). Without a quotation it is the page's own address.
 */
export function linkToQuote({ url, quote }: Pick<NoteSource, 'url' | 'quote'>): string {
  if (!/^https?:/i.test(url)) return '#';
  const words = quote?.exact.trim().split(/\s+/) ?? [];
  if (!quote || words[0] === undefined || words[0] === '') return url;
  const isLong = quote.exact.length > LONG && words.length > 2 * END_WORDS;
  const parts = isLong ? [words.slice(0, END_WORDS), words.slice(-END_WORDS)] : [words];
  const text = parts.map((part) => encode(part.join(' ')));
  const before = wholeWords(quote.prefix).slice(1).slice(-CONTEXT_WORDS).join(' ');
  const after = wholeWords(quote.suffix).slice(0, -1).slice(0, CONTEXT_WORDS).join(' ');
  if (before) text.unshift(`${encode(before)}-`);
  if (after) text.push(`-${encode(after)}`);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text.join(',')}`;
}

/** The words of a piece of text; the outermost may be cut, which is why the callers leave it out. */
function wholeWords(text: string): readonly string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}

/** A dash would be taken for a sign of the directive. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
