import { useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { PageVerdict } from './PageVerdict';
import { countSections, type PageTerm } from './page-terms';
import { SectionMap } from './SectionMap';
import { TermMentions } from './TermMentions';
import type { PageKnowledge } from './use-page-report';
import './page.css';

interface Props {
  readonly knowledge: PageKnowledge;
  readonly terms: readonly PageTerm[];
}

/** What the page in the active tab names, place by place: the accessible equivalent of its underlines. */
export function PageView({ knowledge, terms }: Props) {
  const { translate } = usePanel();
  return (
    <>
      <h1 class="unseen" tabIndex={-1} data-focus>
        {translate('panel_page')}
      </h1>
      {knowledge.state === 'asking' && <p class="waiting quiet">{translate('panel_asking')}</p>}
      {knowledge.state === 'closed' && <PageVerdict reason="closed" />}
      {knowledge.state === 'known' && <KnownPage knowledge={knowledge} terms={terms} />}
    </>
  );
}

function KnownPage({ knowledge, terms }: Props & { readonly knowledge: Extract<PageKnowledge, { state: 'known' }> }) {
  const { page } = usePanel();
  const [gone, setGone] = useState<number | undefined>();
  const { title, url, verdict } = knowledge.report;

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
      <header class="page-head">
        {verdict.read && <p class="page-title">{title}</p>}
        <p class="quiet">{hostOf(url)}</p>
      </header>
      {!verdict.read && <PageVerdict reason={verdict.because} />}
      {verdict.read && terms.length === 0 && <PageVerdict reason="nothing-found" />}
      {terms.length > 0 && (
        <>
          <SectionMap counts={countSections(terms)} />
          <ul class="page-terms">
            {terms.map((one) => (
              <TermMentions key={one.term.id} of={one} gone={gone} onShow={onShow} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
