import { usePanel } from '../panel/panel-context';
import { MentionRow } from './MentionRow';
import type { PageTerm } from './page-terms';

interface Props {
  readonly of: PageTerm;
  /** The mention that turned out to be gone from the page. */
  readonly gone: number | undefined;
  onShow(id: number): void;
}

/** A term of the page with each place that names it. */
export function TermMentions({ of: { term, mentions }, gone, onShow }: Props) {
  const { translate, translateCounted } = usePanel();
  return (
    <li class="page-term">
      <header class="page-term-head">
        <p class="kind">{translate(`kind_${term.kind}`)}</p>
        <p class="quiet">{translateCounted('panel_times', mentions.length)}</p>
        <h2 lang="en">{term.name.en}</h2>
      </header>
      <ul class="mentions">
        {mentions.map((one) => (
          <MentionRow key={one.page.id} of={one} gone={gone} onShow={onShow} />
        ))}
      </ul>
    </li>
  );
}
