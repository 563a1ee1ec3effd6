import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { formatDate } from '../parts/format-time';
import './outline.css';
import './about.css';

/** Where the English text comes from, what it is not, which version this is, and under which licence. */
export function AboutView() {
  const { translate, pack, version } = usePanel();
  const { title, place, date, source } = pack.statement;
  const counts = [pack.clauses, pack.terms, pack.editorNotes].map((list) => String(list.length));
  return (
    <article class="about-view">
      <h1 tabIndex={-1} data-focus>
        {translate('panel_about')}
      </h1>
      <p class="cover-title" lang="en">
        {title}
      </p>
      <p class="quiet">{translate('panel_signed', place, formatDate(date, translate('card_date_language')))}</p>
      <Part title={translate('about_origin_title')}>
        <p lang="en">{source}</p>
        <p>{translate('about_unaltered')}</p>
      </Part>
      <Part title={translate('about_unofficial_title')}>
        <p>{translate('about_unofficial')}</p>
      </Part>
      <Part title={translate('about_numbers_title')}>
        <p>{translate('about_numbers')}</p>
      </Part>
      <Part title={translate('about_version_title')}>
        <dl class="facts">
          <dt>{translate('extension_name')}</dt>
          <dd>{version}</dd>
          <dt>{translate('about_data')}</dt>
          <dd data-version={pack.version}>{pack.version}</dd>
          <dt>{translate('about_holds')}</dt>
          <dd>{translate('about_counts', ...counts)}</dd>
        </dl>
      </Part>
      <Part title={translate('about_licence_title')}>
        <p>{translate('about_licence')}</p>
      </Part>
      <p>
        <a class="button" href={formatRoute({ view: 'statement' })}>
          {translate('panel_to_outline')}
        </a>
      </p>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
