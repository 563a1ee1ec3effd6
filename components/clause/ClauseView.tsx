import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { formatDate } from '../parts/format-time';
import { Message } from '../parts/Message';
import { ClauseTerms } from './ClauseTerms';
import { ClauseText } from './ClauseText';
import { CopyQuotation } from './CopyQuotation';
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
  const title = index.getSectionTitle(clause.section);
  return (
    <article class="clause" data-clause={id}>
      <header class="clause-head">
        <h1 tabIndex={-1} data-focus>
          {translate('card_clause', id)}
        </h1>
        <Neighbours clause={id} />
        <p class="quiet">{clause.section > 0 ? translate('panel_section', String(clause.section), title) : title}</p>
      </header>
      <ClauseText clause={clause} />
      <p class="clause-source quiet">
        {translate('card_source', formatDate(pack.statement.date, translate('card_date_language')))}
      </p>
      <EditorNotes clause={id} />
      <p class="clause-acts">
        <CopyQuotation key={id} clause={id} pageUrl={pageUrl} />
      </p>
      <ClauseTerms clause={id} />
      {children}
    </article>
  );
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
