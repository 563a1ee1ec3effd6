import type { Alias, CompiledGazetteer } from '../../lib/core/mentions/alias';
import { findCandidates } from '../../lib/core/mentions/find-candidates';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import { needsOf } from '../../lib/core/mentions/licence';
import { findExampleForms } from './example-forms';
import { packGazetteer } from './pack-gazetteer';
import type { Problem } from './problem';
import type { SourceAlias } from './read-alias';

const FORMS_PER_ALIAS = 6;

/** True if something must stand beside the alias. */
function hasCompany({ followedBy, precededBy, beside, notBeside }: Alias): boolean {
  return followedBy !== undefined || precededBy !== undefined || (beside !== undefined && notBeside === undefined);
}

/**
 * Holds every alias against the whole gazetteer: its own forms must find it (its blockers do not kill it), and no other
 * term may claim just the same words without a licence.
 */
export function checkAliases(compiled: CompiledGazetteer, sources: readonly SourceAlias[], problems: Problem[]): void {
  const gazetteer = createGazetteer([packGazetteer(compiled)]);
  const claimed = new Set<string>();
  compiled.aliases.forEach((alias, index) => {
    const source = sources[index];
    // What must stand around the alias is not part of its forms, so that they cannot be tried alone.
    if (!source || alias.owner.startsWith('@') || alias.type === 'follow-up' || hasCompany(alias)) return;
    const place = { file: source.file, line: source.line, term: alias.owner };
    const ready = gazetteer.getReady(index);
    for (const form of findExampleForms(ready.parts.flat(), FORMS_PER_ALIAS)) {
      const found = findCandidates(form, gazetteer);
      if (!found.some((candidate) => candidate.alias === ready.alias)) {
        problems.push({
          ...place,
          message: `"${form}" does not find this alias; one of its own blockers kills it, or it cannot match`,
        });
        return;
      }
      const rival = found.find(
        (candidate) =>
          !candidate.alias.owner.startsWith('@') &&
          candidate.alias.owner !== alias.owner &&
          candidate.start === 0 &&
          candidate.end === form.length &&
          !candidate.hasError &&
          needsOf(candidate.alias).length === 0 &&
          needsOf(alias).length === 0,
      );
      const pair = rival && [alias.owner, rival.alias.owner].sort().join(' ');
      if (pair && !claimed.has(pair)) {
        claimed.add(pair);
        problems.push({
          ...place,
          message: `"${form}" is also an alias of ${rival.alias.owner}; keep it in one, or give one a licence`,
        });
      }
    }
  });
}
