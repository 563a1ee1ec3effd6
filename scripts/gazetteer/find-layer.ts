import type { LayerName } from '../../lib/core/mentions/alias';
import type { ReadyAlias } from '../../lib/core/mentions/gazetteer';
import { needsOf } from '../../lib/core/mentions/licence';
import { type findGates, isBehindGate, isContextOf } from './find-gate';

type Gates = ReturnType<typeof findGates>;

/** The layer that an alias is looked for in. Contexts only speak for or against names, all but those that ask for a part of the gazetteer. */
export function layerOf(ready: ReadyAlias, { central, china }: Gates): LayerName {
  const { owner, type } = ready.alias;
  if (type === 'follow-up') return 'followUps';
  if (owner.startsWith('@')) return owner.startsWith('@asks-') ? 'anywhere' : 'contexts';
  if (isBehindGate(ready, central)) return 'central';
  return isBehindGate(ready, china) ? 'china' : 'anywhere';
}

/**
 * True if an alias counts only where something else is found before it that the first look notices, too: a word of the
 * wider gate, or another name, whose own licence ends with one that needs nothing.
 */
export function comesSecond({ alias }: ReadyAlias, { china }: Gates): boolean {
  const needs = needsOf(alias);
  return (
    needs.length > 0 &&
    needs.every((condition) => condition.split('+').some((atom) => isOtherName(atom) || isContextOf(atom, china)))
  );
}

function isOtherName(atom: string): boolean {
  return atom.startsWith('term:') || atom.startsWith('long-form');
}
