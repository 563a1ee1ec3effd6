import type { Span } from '../../../lib/core/statement/term';

/** A label of an article: a span that must, may or must not be a mention of a term. */
export interface Label extends Span {
  readonly term: string;
  readonly surface: string;
  readonly rule: 'required' | 'optional' | 'trap';
  /** True for a name inside a longer labelled one. */
  readonly nested: boolean;
}

/** One labelled page; offsets are UTF-16 units of `text`. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const MARK = /\[\[([a-z0-9-]+)(\??):|\{\{([a-z0-9-]+):|\]\]|\}\}/g;

/**
 * Reads tests/articles/*.txt: pages separated by a blank line, `# id | style` first, then a paragraph a line.
 * `[[term:words]]` must be found, `[[term?:words]]` may be, `{{term:words}}` must not; marks nest.
 * @throws Error that names the page whose marks do not close
 */
export function parseArticles(source: string): Article[] {
  return source.split(/\n{2,}/).flatMap((page) => {
    const [head = '', ...lines] = page.trim().split('\n');
    const id = /^# (\S+)/.exec(head)?.[1];
    return id === undefined ? [] : [parseArticle(id, lines.join('\n'))];
  });
}

function parseArticle(id: string, marked: string): Article {
  const labels: Label[] = [];
  const open: { term: string; rule: Label['rule']; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(MARK)) {
    text += marked.slice(at, found.index);
    at = found.index + found[0].length;
    const [, wanted, isOptional, refused] = found;
    if (wanted) open.push({ term: wanted, rule: isOptional ? 'optional' : 'required', start: text.length });
    else if (refused) open.push({ term: refused, rule: 'trap', start: text.length });
    else {
      const mark = open.pop();
      if (!mark) throw new Error(`${id}: a mark is closed that was not opened, before "${marked.slice(at, at + 20)}"`);
      const surface = text.slice(mark.start);
      const nested = open.some(({ rule }) => rule !== 'trap');
      labels.push({ ...mark, end: text.length, surface, nested });
    }
  }
  if (open.length > 0) throw new Error(`${id}: the mark of ${open[0]?.term} is not closed`);
  return { id, text: text + marked.slice(at), labels };
}
