import type { GateVerdict } from '../../lib/core/mentions/page-mention';
import type { StringKey } from '../../lib/core/strings';
import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';

/** Why a page shows no mentions. */
export type EmptyReason = Extract<GateVerdict, { read: false }>['because'] | 'closed' | 'nothing-found';

const WORDS: { readonly [reason in EmptyReason]: readonly [title: StringKey, body: StringKey] } = {
  closed: ['panel_closed_title', 'panel_closed_body'],
  'private-page': ['panel_private_title', 'panel_private_body'],
  'not-an-article': ['panel_not_article_title', 'panel_not_article_body'],
  'not-a-page': ['panel_not_page_title', 'panel_not_page_body'],
  'nothing-found': ['panel_nothing_title', 'panel_nothing_body'],
};

/** Explains a page without mentions. */
export function PageVerdict({ reason }: { readonly reason: EmptyReason }) {
  const { translate, pack } = usePanel();
  const [title, body] = WORDS[reason];
  return (
    <Message title={translate(title)}>
      <p data-verdict={reason}>{translate(body, String(pack.terms.length))}</p>
    </Message>
  );
}
