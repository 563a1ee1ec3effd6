import type { CitedClause } from './cited-clause';
import { formatBibtex } from './format-bibtex';
import { formatCslJson } from './format-csl-json';
import { formatRis } from './format-ris';

/** A form of citation that reference managers read. */
export interface CitationFormat {
  readonly id: 'bibtex' | 'ris' | 'csl-json';
  /** Its name, the same in every language. */
  readonly name: string;
  /** What the name of its files ends with. */
  readonly extension: string;
  readonly mediaType: string;
  format(cited: CitedClause): string;
}

/** The forms in which a clause can be cited. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { id: 'bibtex', name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', format: formatBibtex },
  {
    id: 'ris',
    name: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    format: formatRis,
  },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    format: formatCslJson,
  },
];
