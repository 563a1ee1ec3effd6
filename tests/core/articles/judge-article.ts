import { findMentions } from '../../../lib/core/mentions/find-mentions';
import type { Gazetteer } from '../../../lib/core/mentions/gazetteer';
import type { Span } from '../../../lib/core/statement/term';
import type { Article, Label } from './parse-articles';

/** How the finder did on one article; each fault is one line, `page kind term "words"`. */
export interface Judgement {
  readonly required: number;
  readonly found: number;
  readonly faults: readonly string[];
}

/** Two spans name the same thing if they share at least half of what they cover together. */
const MIN_SHARE = 0.5;

/**
 * Holds the mentions of an article against its labels, one to one: required labels without a mention are `missed`,
 * mentions without a label `false`, mentions on a trap's words `trapped`.
 */
export function judgeArticle({ id, text, labels }: Article, gazetteer: Gazetteer): Judgement {
  const left = new Set(findMentions(text, gazetteer));
  const faults: string[] = [];
  let found = 0;
  const wanted = labels.filter(({ rule }) => rule !== 'trap');
  for (const label of [...wanted].sort((a, b) => Number(b.rule === 'required') - Number(a.rule === 'required'))) {
    const [best] = [...left]
      .filter((mention) => mention.term === label.term && shareOf(mention, label) >= MIN_SHARE)
      .sort((a, b) => shareOf(b, label) - shareOf(a, label));
    if (best) left.delete(best);
    if (label.rule !== 'required') continue;
    if (best) found++;
    else faults.push(`${id} missed ${label.term} "${label.surface}"`);
  }
  for (const mention of left) {
    const isTrap = labels.some((label) => isTrapOf(label, mention, mention.term));
    faults.push(`${id} ${isTrap ? 'trapped' : 'false'} ${mention.term} "${mention.surface}"`);
  }
  return { required: wanted.filter(({ rule }) => rule === 'required').length, found, faults };
}

function isTrapOf(label: Label, span: Span, term: string): boolean {
  return label.rule === 'trap' && label.term === term && shareOf(label, span) > 0;
}

function shareOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
