import { findRuns } from '../../lib/core/hover/clause-runs';
import type { Clause } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';

/** A clause's text, unaltered: its terms' words bold, the words of an editor's note underlined. */
export function ClauseText({ clause }: { readonly clause: Clause }) {
  const { index } = usePanel();
  const runs = findRuns({
    clause,
    named: index.findNamed(clause.id),
    editorNotes: index.findEditorNotes(clause.id),
  });
  return (
    <blockquote class="clause-text statement-text" lang="en">
      {runs.map(({ text, isNamed, isSlip }, position) => {
        const words = isSlip ? <span class="slip">{text}</span> : text;
        return isNamed ? <b key={position}>{words}</b> : <span key={position}>{words}</span>;
      })}
    </blockquote>
  );
}
