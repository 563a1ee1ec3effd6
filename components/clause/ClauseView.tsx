import type { ComponentChildren } from 'preact';
import type { Clause } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { formatDate } from '../parts/format-time';
import { Message } from '../parts/Message';
import { Cite } from './Cite';
import { ClauseActs } from './ClauseActs';
import { ClauseTerms } from './ClauseTerms';
import { ClauseText } from './ClauseText';
import { EditorNotes } from './EditorNotes';
import { Neighbours } from './Neighbours';
import './clause.css';

interface Props {
  readonly id: string;
  /** The page that names something of this clause, if the active tab shows one. */
  readonly pageUrl?: string | undefined;
  /** The reader's notes on the clause. */
  readonly children: ComponentChildren;
}

/** One clause with all that belongs to it. */
export function ClauseView({ id, pageUrl, children }: Props) {
  const { translate, index, pack } = usePanel();
  const clause = index.getClause(id);
  if (!clause) return <UnknownClause id={id} />;
  return (
    <article class="clause" data-clause={id}>
      <header class="clause-head">
        <h1 tabIndex={-1} data-focus>
          {translate('card_clause', id)}
        </h1>
        <Neighbours clause={id} />
        <p class="quiet">
          <PartTitle of={clause} />
        </p>
      </header>
      <ClauseText clause={clause} />
      <p class="clause-source quiet">
        {translate('card_source', formatDate(pack.statement.date, translate('card_date_language')))}{' '}
        <a href={formatRoute({ view: 'about' })}>{translate('panel_about')}</a>
      </p>
      <EditorNotes clause={id} />
      <ClauseActs key={id} clause={id} pageUrl={pageUrl} />
      <Cite clause={id} />
      <ClauseTerms clause={id} />
      {children}
    </article>
  );
}

/** Which part of the statement a clause stands in. */
function PartTitle({ of: clause }: { readonly of: Clause }) {
  const { translate, index } = usePanel();
  const title = index.getSectionTitle(clause.section);
  if (index.isSignature(clause)) return <>{translate('panel_signatures')}</>;
  return <>{clause.section > 0 ? translate('panel_section', String(clause.section), title) : title}</>;
}

function UnknownClause({ id }: { readonly id: string }) {
  const { translate, pack } = usePanel();
  const [first, last] = [pack.clauses[0]?.id ?? '', pack.clauses.at(-1)?.id ?? ''];
  return (
    <>
      <h1 class="unseen" tabIndex={-1} data-focus>
        {translate('card_clause', id)}
      </h1>
      <Message title={translate('panel_no_clause_title', id)}>
        <p>{translate('panel_no_clause_body', first, last)}</p>
        <p>
          <a class="button" href={formatRoute({ view: 'statement' })}>
            {translate('panel_to_outline')}
          </a>
        </p>
      </Message>
    </>
  );
}
