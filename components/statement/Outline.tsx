import type { Section } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';
import { formatDate } from '../parts/format-time';

/** Which sections stand open. */
export type OpenSections = ReadonlySet<number>;

interface Props {
  readonly open: OpenSections;
  /** Clauses that have a note. */
  readonly noted: ReadonlySet<string>;
  onToggle(section: number, isOpen: boolean): void;
}

/** The statement at a glance: its title, preamble and sections, each opening onto its clauses. */
export function Outline({ open, noted, onToggle }: Props) {
  const { translate, pack } = usePanel();
  const { title, place, date, source } = pack.statement;
  return (
    <>
      <header class="cover">
        <p class="cover-title" lang="en">
          {title}
        </p>
        <p class="quiet">{translate('panel_signed', place, formatDate(date, translate('card_date_language')))}</p>
      </header>
      <ol class="outline">
        {pack.sections.map((section) => (
          <li key={section.number}>
            <details
              open={open.has(section.number)}
              onToggle={(event) => onToggle(section.number, event.currentTarget.open)}
            >
              <summary>
                <span class="outline-number">{section.number || ''}</span>
                <span class="outline-title">{section.title}</span>
              </summary>
              {open.has(section.number) && <SectionClauses section={section} noted={noted} />}
            </details>
          </li>
        ))}
      </ol>
      <p class="origin quiet">{source}</p>
    </>
  );
}

function SectionClauses({ section, noted }: { readonly section: Section; readonly noted: ReadonlySet<string> }) {
  const { translate, index } = usePanel();
  return (
    <ol class="outline-clauses">
      {index.findClauses(section.number).map((clause) => (
        <li key={clause.id}>
          <a class="row" href={clauseHash(clause.id)}>
            <span class="chip row-chip">{clause.id}</span>
            <span class="statement-text clamp-2" lang="en">
              {clause.text}
            </span>
            {noted.has(clause.id) && <span class="noted" role="img" aria-label={translate('panel_has_note')} />}
          </a>
        </li>
      ))}
    </ol>
  );
}
