import type { NoteSource as Source } from '../../lib/core/notes/note';
import { linkToQuote } from '../../lib/core/notes/text-fragment';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';

/** Where a note was made: the quotation, and the way back to it on its page. */
export function NoteSource({ source }: { readonly source: Source }) {
  const { translate, now } = usePanel();
  const { quote, title, site, accessed } = source;
  return (
    <figure class="note-source">
      {quote && <blockquote>{quote.exact}</blockquote>}
      <figcaption>
        <a href={linkToQuote(source)} target="_blank" rel="noreferrer">
          {title || site || source.url}
        </a>{' '}
        <span class="quiet">
          {[title ? site : undefined, formatTime(accessed, now(), translate('card_date_language'))]
            .filter(Boolean)
            .join(', ')}
        </span>
      </figcaption>
    </figure>
  );
}
