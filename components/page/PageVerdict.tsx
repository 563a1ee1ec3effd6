import type { ComponentChildren } from 'preact';
import type { GateVerdict } from '../../lib/core/mentions/page-mention';
import type { StringKey } from '../../lib/core/strings';
import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';

/** Why a page shows no mentions. */
export type EmptyReason = Extract<GateVerdict, { read: false }>['because'] | 'closed' | 'withdrawn' | 'nothing-found';

const WORDS: { readonly [reason in EmptyReason]: readonly [title: StringKey, body: StringKey] } = {
  withdrawn: ['panel_withdrawn_title', 'panel_withdrawn_body'],
  closed: ['panel_closed_title', 'panel_closed_body'],
  'private-page': ['panel_private_title', 'panel_private_body'],
  'not-an-article': ['panel_not_article_title', 'panel_not_article_body'],
  'not-a-page': ['panel_not_page_title', 'panel_not_page_body'],
  'page-off': ['panel_page_off_title', 'panel_page_off_body'],
  'site-off': ['panel_site_off_title', 'panel_site_off_body'],
  paused: ['panel_paused_title', 'panel_paused_body'],
  'everywhere-off': ['panel_everywhere_off_title', 'panel_everywhere_off_body'],
  'no-answer': ['panel_no_answer_title', 'panel_no_answer_body'],
  'nothing-found': ['panel_nothing_title', 'panel_nothing_body'],
};

interface Props {
  readonly reason: EmptyReason;
  /** What the reader can do about it. */
  readonly children?: ComponentChildren;
}

/** Explains a page without mentions. */
export function PageVerdict({ reason, children }: Props) {
  const { translate, pack } = usePanel();
  const [title, body] = WORDS[reason];
  return (
    <Message title={translate(title)}>
      <p data-verdict={reason}>{translate(body, String(pack.terms.length))}</p>
      {children}
    </Message>
  );
}
