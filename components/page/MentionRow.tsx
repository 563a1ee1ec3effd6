import type { Term } from '../../lib/core/statement/term';
import { usePanel } from '../panel/panel-context';
import { ClauseChip } from '../parts/ClauseChip';
import { MarkedText } from '../parts/MarkedText';
import { cutPieces } from '../statement/excerpt';
import type { ChosenMention } from './page-terms';

interface Props {
  readonly of: ChosenMention;
  /** Named above the sentence, where the list is not by term. */
  readonly term?: Term;
  /** The mention that turned out to be gone from the page. */
  readonly gone: number | undefined;
  onShow(id: number): void;
}

/** A place on the page that names a term: its sentence, which shows it on the page, and its clause. */
export function MentionRow({ of: { page, clause }, term, gone, onShow }: Props) {
  const { translate } = usePanel();
  const { id, mention, sentence, spot } = page;
  const pieces = cutPieces(sentence, { start: 0, end: sentence.length }, [spot]);
  return (
    <li class="mention" data-mention={id} data-term={mention.term} data-clause={clause} data-surface={mention.surface}>
      <button type="button" class="mention-sentence" title={translate('panel_show')} onClick={() => onShow(id)}>
        {term && (
          <span class="mention-term" lang="en">
            {term.name.en}
          </span>
        )}
        <MarkedText pieces={pieces} />
        {mention.nested && <span class="hint"> {translate('panel_mention_nested')}</span>}
      </button>
      <ClauseChip clause={clause} />
      <span class="gone" role="status">
        {id === gone && translate('panel_mention_gone')}
      </span>
    </li>
  );
}
