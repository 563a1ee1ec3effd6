import { useId, useState } from 'preact/hooks';
import type { PageReport } from '../../lib/core/mentions/page-mention';
import { withoutTracking } from '../../lib/core/statement/page-address';
import { usePanel } from '../panel/panel-context';
import { CopyButton } from '../parts/CopyButton';
import { formatMentionReport } from './format-mention-report';
import type { TermMention } from './page-terms';

interface Props {
  readonly report: PageReport;
  readonly mentions: readonly TermMention[];
}

/** Folded away below the list: a text about a wrong or missed mention, which the reader copies and sends herself. */
export function MentionReport(props: Props) {
  const { translate } = usePanel();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="fold report" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('report_title')}</summary>
      {isOpen && <ReportForm {...props} />}
    </details>
  );
}

/** Stands for "a missed mention" among the ids of mentions. */
const MISSED = '';

function ReportForm({ report, mentions }: Props) {
  const { translate, pack, version } = usePanel();
  const ids = { subject: useId(), missed: useId(), remark: useId(), text: useId() };
  const [subject, setSubject] = useState(MISSED);
  const [missedIn, setMissedIn] = useState('');
  const [remark, setRemark] = useState('');
  const [hasUrl, setHasUrl] = useState(false);
  const wrong = mentions.find(({ mention }) => String(mention.page.id) === subject);
  const text = formatMentionReport(wrong ? { wrong } : { missedIn }, {
    version,
    dataVersion: pack.version,
    remark,
    pageUrl: hasUrl ? withoutTracking(report.url) : undefined,
  });
  return (
    <div class="fold-body">
      <p class="quiet">{translate('report_contents')}</p>
      <label for={ids.subject}>{translate('report_subject')}</label>
      <select
        id={ids.subject}
        value={wrong ? subject : MISSED}
        onChange={(event) => setSubject(event.currentTarget.value)}
      >
        <option value={MISSED}>{translate('report_missed')}</option>
        {mentions.map(({ term, mention: { page } }) => (
          <option key={page.id} value={String(page.id)}>
            {translate('report_wrong', page.mention.surface, term.name.en)}
          </option>
        ))}
      </select>
      {!wrong && (
        <>
          <label for={ids.missed}>{translate('report_missed_in')}</label>
          <textarea
            id={ids.missed}
            rows={3}
            value={missedIn}
            onInput={(event) => setMissedIn(event.currentTarget.value)}
          />
        </>
      )}
      <label for={ids.remark}>{translate('report_remark')}</label>
      <textarea id={ids.remark} rows={2} value={remark} onInput={(event) => setRemark(event.currentTarget.value)} />
      <label class="check">
        <input type="checkbox" checked={hasUrl} onChange={(event) => setHasUrl(event.currentTarget.checked)} />
        {translate('report_address')}
      </label>
      <label for={ids.text}>{translate('report_text')}</label>
      <textarea id={ids.text} class="copied-text" readOnly rows={7} lang="en" spellcheck={false} value={text} />
      <CopyButton label={translate('report_copy')} make={() => text} />
    </div>
  );
}
