import { useMemo, useRef } from 'preact/hooks';
import type { PackIndex } from '../panel/pack-index';
import type { PanelServices } from '../panel-services';
import { findPageTerms, type PageTerm } from './page-terms';
import type { PageKnowledge } from './use-page-report';

/** The terms of the page in the active tab; a sentence that was seen before is not weighed again. */
export function usePageTerms(
  knowledge: PageKnowledge,
  { chooseClause }: Pick<PanelServices, 'chooseClause'>,
  index: PackIndex,
): readonly PageTerm[] {
  const chosen = useRef(new Map<string, string>());
  return useMemo(() => {
    if (knowledge.state !== 'known') return [];
    const before = chosen.current;
    const now = new Map<string, string>();
    const terms = findPageTerms(knowledge.report, {
      getTerm: index.getTerm,
      chooseClause(term, sentence, surface) {
        const key = [term, surface, sentence].join('\n');
        const clause = now.get(key) ?? before.get(key) ?? chooseClause(term, sentence, surface);
        now.set(key, clause);
        return clause;
      },
    });
    chosen.current = now;
    return terms;
  }, [knowledge, chooseClause, index]);
}
