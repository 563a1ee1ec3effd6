import type { Clause } from '../../lib/core/statement/clause';
import type { Span } from '../../lib/core/statement/term';
import { usePanel } from '../panel/panel-context';

/** What a found clause is about: the term that the query met, with its kind, or else the clause's section. */
export function ResultTerms({ clause, matched }: { readonly clause: Clause; readonly matched: readonly Span[] }) {
  const { translate, index } = usePanel();
  const terms = index.findTerms(clause.id);
  const isMet = (spans: readonly Span[] = []) =>
    spans.some((span) => matched.some(({ start, end }) => start < span.end && end > span.start));
  const first = terms.find((term) => isMet(term.named[clause.id])) ?? terms[0];
  if (!first) return <span class="result-about">{index.getSectionTitle(clause.section)}</span>;
  return (
    <>
      <span class="result-about">
        {first.name.en} · {translate(`kind_${first.kind}`)}
      </span>
      {terms.length > 1 && <span class="result-more">+{terms.length - 1}</span>}
    </>
  );
}
