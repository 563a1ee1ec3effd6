import { useEffect, useRef } from 'preact/hooks';
import type { SearchResult } from '../../lib/core/lookup/search-result';
import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';
import { MarkedText } from '../parts/MarkedText';
import { findExcerpt } from './excerpt';
import { ResultTerms } from './ResultTerms';

interface Props {
  readonly id: string;
  readonly results: readonly SearchResult[];
  readonly active: number;
}

/** The id of a result's element. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`;
}

/** The clauses that answer, each with its best-fitting words. */
export function SearchResults({ id, results, active }: Props) {
  const { translate, index } = usePanel();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div class="results" role="listbox" id={id} ref={list} aria-label={translate('panel_results')}>
      {results.map((result, position) => {
        const clause = index.getClause(result.clause);
        return (
          clause && (
            <a
              key={clause.id}
              class="result"
              role="option"
              tabIndex={-1}
              id={optionId(id, position)}
              href={clauseHash(clause.id)}
              data-clause={clause.id}
              aria-selected={position === active}
              // The field keeps the focus: its keys move through this list.
              onMouseDown={(event) => event.preventDefault()}
            >
              <span class="result-head">
                <span class="chip">{clause.id}</span>
                <ResultTerms clause={clause} matched={result.matched} />
              </span>
              <span class="statement-text" lang="en">
                <MarkedText pieces={findExcerpt(clause.text, result.matched)} />
              </span>
            </a>
          )
        );
      })}
    </div>
  );
}
