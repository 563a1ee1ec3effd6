import { usePanel } from '../panel/panel-context';
import { MentionRow } from './MentionRow';
import type { PageTerm } from './page-terms';

interface Props {
  readonly of: PageTerm;
  /** The mention that turned out to be gone from the page. */
  readonly gone: number | undefined;
  /** The reader wants the term underlined nowhere. */
  readonly isMuted: boolean;
  onShow(id: number): void;
  onUnmute(): void;
}

/** A term of the page with each place that names it. */
export function TermMentions({ of: { term, mentions }, gone, isMuted, onShow, onUnmute }: Props) {
  const { translate, translateCounted } = usePanel();
  return (
    <li class="page-term">
      <header class="page-term-head">
        <p class="kind">{translate(`kind_${term.kind}`)}</p>
        <p class="quiet">{translateCounted('panel_times', mentions.length)}</p>
        <h2 lang="en">{term.name.en}</h2>
        {isMuted && (
          <p class="page-term-muted quiet">
            {translate('panel_muted')}
            <button
              type="button"
              class="link"
              aria-label={translate('options_unmute_one', term.name.en)}
              onClick={onUnmute}
            >
              {translate('options_unmute')}
            </button>
          </p>
        )}
      </header>
      <ul class="mentions">
        {mentions.map((one) => (
          <MentionRow key={one.page.id} of={one} gone={gone} onShow={onShow} />
        ))}
      </ul>
    </li>
  );
}
