import { useState } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat } from '../../lib/core/statement/citation-formats';
import { getCitedClause } from '../../lib/core/statement/cited-clause';
import { usePanel } from '../panel/panel-context';
import { Choice } from '../parts/Choice';
import { CopyButton } from '../parts/CopyButton';

const OPTIONS = CITATION_FORMATS.map(({ id, name }) => ({ value: id, label: name }));

/** The clause's citation for reference managers, folded away until it is wanted. */
export function Cite({ clause }: { readonly clause: string }) {
  const { translate } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<CitationFormat['id']>('bibtex');
  const format = CITATION_FORMATS.find(({ id }) => id === chosen);
  return (
    <details class="fold cite" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('panel_cite')}</summary>
      {isOpen && format && (
        <div class="fold-body">
          <Choice
            label={translate('panel_cite_format')}
            options={OPTIONS}
            chosen={chosen}
            onChoose={(id) => setChosen(id)}
          />
          <Citation clause={clause} format={format} />
        </div>
      )}
    </details>
  );
}

/** A citation as it will be copied or saved. */
function Citation({ clause, format }: { readonly clause: string; readonly format: CitationFormat }) {
  const { translate, pack } = usePanel();
  const { name, extension, mediaType } = format;
  const cited = getCitedClause(pack, clause);
  const text = format.format(cited);
  return (
    <>
      <textarea
        class="copied-text"
        readOnly
        rows={8}
        lang="en"
        spellcheck={false}
        aria-label={translate('panel_cite_text', name)}
        value={text}
      />
      <p class="clause-acts">
        <CopyButton label={translate('panel_cite_copy', name)} make={() => text} />
        <a
          class="button"
          download={`${cited.key}.${extension}`}
          href={`data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`}
        >
          {translate('panel_cite_save', extension)}
        </a>
      </p>
    </>
  );
}
