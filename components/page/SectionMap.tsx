import { usePanel } from '../panel/panel-context';

/** From how many mentions on a section counts as one the page is about. */
const STRONG = 3;

interface Props {
  /** How many mentions lead into each section. */
  readonly counts: ReadonlyMap<number, number>;
  onShowClauses(): void;
}

/** The sections in a row, those that the page leads into filled. */
export function SectionMap({ counts, onShowClauses }: Props) {
  const { translate, translateCounted, pack } = usePanel();
  const sections = pack.sections.filter(({ number }) => number > 0);
  const touched = sections.filter(({ number }) => counts.has(number));
  const sentence = translateCounted('panel_touched', touched.length, String(sections.length));
  return (
    <figure class="map">
      <div
        class="map-cells"
        role="img"
        aria-label={translate('panel_map', touched.map(({ number }) => number).join(', '))}
      >
        {sections.map(({ number, title }) => (
          <span key={number} class={`map-cell ${strengthOf(counts.get(number) ?? 0)}`} title={title}>
            {number}
          </span>
        ))}
      </div>
      <figcaption class="quiet">
        {sentence}{' '}
        <button type="button" class="link" onClick={onShowClauses}>
          {translate('panel_touched_clauses')}
        </button>
      </figcaption>
    </figure>
  );
}

function strengthOf(count: number): string {
  if (count === 0) return '';
  return count < STRONG ? 'some' : 'many';
}
