import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { formatDate } from '../parts/format-time';
import { ClauseRow } from './ClauseRow';
import { findOutlineParts } from './outline-parts';
import { PartName } from './PartName';

/** Which parts stand open, by their first clause. */
export type OpenParts = ReadonlySet<string>;

interface Props {
  readonly open: OpenParts;
  /** Clauses that have a note. */
  readonly noted: ReadonlySet<string>;
  onToggle(part: string, isOpen: boolean): void;
}

/** The statement at a glance: its title, preamble, sections and signatures, each opening onto its clauses. */
export function Outline({ open, noted, onToggle }: Props) {
  const { translate, pack, index } = usePanel();
  const { title, place, date } = pack.statement;
  return (
    <>
      <header class="cover">
        <p class="cover-title" lang="en">
          {title}
        </p>
        <p class="quiet">
          {translate('panel_signed', place, formatDate(date, translate('card_date_language')))}{' '}
          <a href={formatRoute({ view: 'about' })}>{translate('panel_about')}</a>
        </p>
      </header>
      <ol class="outline">
        {findOutlineParts(pack.clauses, index).map((part) => (
          <li key={part.id}>
            <details open={open.has(part.id)} onToggle={(event) => onToggle(part.id, event.currentTarget.open)}>
              <summary>
                <PartName of={part} />
              </summary>
              {open.has(part.id) && (
                <ol class="outline-clauses">
                  {part.clauses.map((clause) => (
                    <ClauseRow key={clause.id} clause={clause} isNoted={noted.has(clause.id)} />
                  ))}
                </ol>
              )}
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
