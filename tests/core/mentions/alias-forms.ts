import { gazetteer as compiled } from 'virtual:clauselight/gazetteer';
import type { Alias } from '../../../lib/core/mentions/alias';
import { createGazetteer, type Guard } from '../../../lib/core/mentions/gazetteer';
import { findExampleForms } from '../../../scripts/gazetteer/example-forms';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';

/** The product's own gazetteer, with the quiet layer. */
export const gazetteer = createGazetteer([packGazetteer(compiled)], { hasFollowUps: true });

/** A written form of an alias, with what must stand around it for the alias to match. */
export interface AliasForm {
  readonly alias: Alias;
  readonly before: string;
  readonly form: string;
  readonly after: string;
}

const FORMS_PER_ALIAS = 4;

/** Written forms of every alias of every term. */
export function findAliasForms(): AliasForm[] {
  return compiled.aliases.flatMap((alias, index) => {
    if (alias.owner.startsWith('@')) return [];
    const ready = gazetteer.getReady(index);
    const before = exampleOf(ready.getGuards().precededBy);
    const { followedBy, beside, notBeside } = ready.getGuards();
    const after = [exampleOf(followedBy), notBeside.length > 0 ? '' : exampleOf(beside)].join(' ').trim();
    return findExampleForms(ready.parts.flat(), FORMS_PER_ALIAS).map((form) => ({ alias, before, form, after }));
  });
}

function exampleOf(guards: readonly Guard[]): string {
  return guards[0] ? (findExampleForms(guards[0].parts, 1)[0] ?? '') : '';
}
