import { useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { Choice } from '../parts/Choice';
import { MentionRow } from './MentionRow';
import { countSections, findPageOrder, type PageTerm } from './page-terms';
import { SectionMap } from './SectionMap';
import { TermMentions } from './TermMentions';

/** How the mentions of a page are listed. */
export type MentionOrder = 'by-term' | 'page-order';

interface Props {
  /** At least one. */
  readonly terms: readonly PageTerm[];
  readonly order: MentionOrder;
  /** Ids of the terms that the reader wants underlined nowhere. */
  readonly mutedTerms: readonly string[];
  onUnmute(term: string): void;
  onOrder(order: MentionOrder): void;
  /** The clauses that the page leads into are to be shown in the statement. */
  onShowClauses(): void;
}

/** What a page names: the sections it touches, and each mention with its sentence. */
export function PageMentions({ terms, order, mutedTerms, onUnmute, onOrder, onShowClauses }: Props) {
  const { translate, translateCounted, page } = usePanel();
  const [gone, setGone] = useState<number | undefined>();
  const inOrder = findPageOrder(terms);

  const onShow = (id: number) => {
    setGone(undefined);
    // A page that cannot answer has gone away with its mentions.
    page.show(id).then(
      (isShown) => setGone(isShown ? undefined : id),
      () => setGone(id),
    );
  };

  return (
    <>
      <SectionMap counts={countSections(terms)} onShowClauses={onShowClauses} />
      <div class="mentions-head">
        <p class="quiet" role="status">
          {translateCounted('panel_mentions', inOrder.length)}
        </p>
        <Choice
          label={translate('panel_order')}
          options={[
            { value: 'by-term', label: translate('panel_order_term') },
            { value: 'page-order', label: translate('panel_order_page') },
          ]}
          chosen={order}
          onChoose={onOrder}
        />
      </div>
      {order === 'by-term' ? (
        <ul class="page-terms">
          {terms.map((one) => (
            <TermMentions
              key={one.term.id}
              of={one}
              gone={gone}
              isMuted={mutedTerms.includes(one.term.id)}
              onShow={onShow}
              onUnmute={() => onUnmute(one.term.id)}
            />
          ))}
        </ul>
      ) : (
        <ol class="page-order">
          {inOrder.map(({ term, mention }) => (
            <MentionRow key={mention.page.id} of={mention} term={term} gone={gone} onShow={onShow} />
          ))}
        </ol>
      )}
    </>
  );
}
