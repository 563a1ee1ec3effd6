import { useEffect, useRef } from 'preact/hooks';
import { findRuns } from '../../lib/core/hover/clause-runs';
import { useOptions } from './options-context';
import type { Painting } from './options-services';

/** The term whose card is shown. */
const SHOWN_TERM = 'cku-railway';

/** A piece of news as it would look now, painted by the very code that paints pages, and the head of a card. */
export function Preview() {
  const { translate, settings, paint } = useOptions();
  const text = useRef<HTMLDivElement>(null);
  const painting = useRef<Painting | undefined>(undefined);

  useEffect(() => {
    if (!text.current) return;
    painting.current = paint(text.current);
    return () => painting.current?.stop();
  }, [paint]);
  useEffect(() => painting.current?.follow(settings), [settings]);

  return (
    <aside class="preview" aria-label={translate('options_preview')}>
      <p class="kind">{translate('options_preview')}</p>
      <div ref={text} class="preview-text" lang="en">
        <p>
          Work on the China–Kyrgyzstan–Uzbekistan railway goes on. The railway is to carry its first goods within six
          years, officials said; the China–Kyrgyzstan–Uzbekistan railway is part of the Belt and Road Initiative.
        </p>
        <p>
          At the United Nations, Tashkent thanked Beijing for its support of the Belt and Road Initiative. A railway
          minister spoke at the United Nations, too.
        </p>
      </div>
      <PreviewCard />
    </aside>
  );
}

function PreviewCard() {
  const { translate, pack } = useOptions();
  const term = pack.terms.find(({ id }) => id === SHOWN_TERM);
  const clause = pack.clauses.find(({ id }) => id === (term?.main ?? term?.clauses[0]));
  if (!term || !clause) return null;
  return (
    <div class="preview-card">
      <p class="kind">{translate(`kind_${term.kind}`)}</p>
      <p class="preview-name" lang="en">
        {term.name.en}
      </p>
      <p class="quiet">{translate('card_clause', clause.id)}</p>
      <blockquote class="statement-text" lang="en">
        {findRuns({ clause, named: term.named[clause.id] ?? [], editorNotes: [] }).map(({ text, isNamed }, place) =>
          isNamed ? <b key={place}>{text}</b> : <span key={place}>{text}</span>,
        )}
      </blockquote>
    </div>
  );
}
