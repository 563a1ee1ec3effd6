import { usePanel } from '../panel/panel-context';
import { ClauseChip } from '../parts/ClauseChip';
import { MarkedText } from '../parts/MarkedText';
import { cutPieces } from '../statement/excerpt';
import type { ChosenMention, PageTerm } from './page-terms';

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
          <MentionRow key={one.page.id} of={one} isGone={one.page.id === gone} onShow={onShow} />
        ))}
      </ul>
    </li>
  );
}

interface RowProps {
  readonly of: ChosenMention;
  readonly isGone: boolean;
  onShow(id: number): void;
}

function MentionRow({ of: { page, clause }, isGone, onShow }: RowProps) {
  const { translate } = usePanel();
  const { id, mention, sentence, spot } = page;
  const pieces = cutPieces(sentence, { start: 0, end: sentence.length }, [spot]);
  return (
    <li class="mention" data-mention={id} data-term={mention.term} data-clause={clause} data-surface={mention.surface}>
      <button type="button" class="mention-sentence" title={translate('panel_show')} onClick={() => onShow(id)}>
        <MarkedText pieces={pieces} />
        {mention.nested && <span class="hint"> {translate('panel_mention_nested')}</span>}
      </button>
      <ClauseChip clause={clause} />
      <span class="gone" role="status">
        {isGone && translate('panel_mention_gone')}
      </span>
    </li>
  );
}
