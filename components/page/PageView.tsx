import type { GateVerdict, PageReport } from '../../lib/core/mentions/page-mention';
import { usePanel } from '../panel/panel-context';
import { useSettings } from '../parts/use-settings';
import { ChoiceFailure } from './ChoiceFailure';
import { ClosedPage } from './ClosedPage';
import { MentionReport } from './MentionReport';
import { PageControls } from './PageControls';
import { type MentionOrder, PageMentions } from './PageMentions';
import { PageVerdict } from './PageVerdict';
import { findPageOrder, type PageTerm } from './page-terms';
import { useChoices } from './use-choices';
import type { PageKnowledge } from './use-page-report';
import { VerdictActions } from './VerdictActions';
import './page.css';

interface Props {
  readonly knowledge: PageKnowledge;
  readonly terms: readonly PageTerm[];
  readonly order: MentionOrder;
  onOrder(order: MentionOrder): void;
  /** The clauses that the page leads into are to be shown in the statement. */
  onShowClauses(): void;
}

/** What the page in the active tab names, place by place: the accessible equivalent of its underlines. */
export function PageView({ knowledge, ...list }: Props) {
  const { translate } = usePanel();
  return (
    <>
      <h1 class="unseen" tabIndex={-1} data-focus>
        {translate('panel_page')}
      </h1>
      {knowledge.state === 'asking' && <p class="waiting quiet">{translate('panel_asking')}</p>}
      {knowledge.state === 'closed' && <ClosedPage />}
      {knowledge.state === 'known' && <KnownPage report={knowledge.report} {...list} />}
    </>
  );
}

function KnownPage({ report, terms, ...list }: Omit<Props, 'knowledge'> & { readonly report: PageReport }) {
  const { control } = usePanel();
  const settings = useSettings(control);
  const { title, url, verdict } = report;
  const choices = useChoices(control, url);
  return (
    <>
      <header class="page-head">
        {verdict.read && <p class="page-title">{title}</p>}
        <p class="quiet">{hostOf(url)}</p>
      </header>
      {settings && hasControls(verdict) && (
        <PageControls url={url} isPageOff={verdict.because === 'page-off'} settings={settings} />
      )}
      {!verdict.read && (
        <PageVerdict reason={verdict.because}>
          {settings && <VerdictActions reason={verdict.because} url={url} settings={settings} />}
        </PageVerdict>
      )}
      {verdict.read && terms.length === 0 && <PageVerdict reason="nothing-found" />}
      {terms.length > 0 && (
        <PageMentions
          terms={terms}
          mutedTerms={settings?.mutedTerms ?? []}
          onUnmute={(term) => choices.change({ do: 'unmute', term })}
          {...list}
        />
      )}
      <ChoiceFailure of={choices} />
      {verdict.read && <MentionReport key={url} report={report} mentions={findPageOrder(terms)} />}
    </>
  );
}

/** Private pages and files are never read: there is nothing to switch. */
function hasControls({ because }: GateVerdict): boolean {
  return because !== 'private-page' && because !== 'not-a-page';
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
