import type { CompiledGazetteer } from '../../lib/core/mentions/alias';
import { KEY_LETTERS, MIN_LETTERS_FOR_ERROR } from '../../lib/core/mentions/anchor-key';
import type { PackedFirstLook } from '../../lib/core/mentions/first-look';
import { createNamedPatterns, readAlias } from '../../lib/core/mentions/gazetteer';
import { findGates, type Gate } from './find-gate';
import { comesSecond, layerOf } from './find-layer';
import { packCompany } from './pack-company';
import { type AnchorEntry, findEntries, packLayer } from './pack-layer';

/**
 * Takes out of the own part what every page receives of it: the words of the names that any page may hold, and those of the
 * wider gate, which lets in all other names.
 */
export function packFirstLook({ patterns, aliases, anchors }: CompiledGazetteer): PackedFirstLook {
  const named = createNamedPatterns(patterns);
  const ready = aliases.map((alias) => readAlias(alias, named));
  const gates = findGates(ready);
  const first = ready.flatMap((alias, index) =>
    layerOf(alias, gates) === 'anywhere' && !comesSecond(alias, gates)
      ? [{ alias, anchors: anchors[index] ?? [] }]
      : [],
  );
  const company = packCompany(first.map(({ alias }) => alias));
  const names = first.flatMap((one, number) => findEntries(one.alias, one.anchors, number));
  return { layer: packLayer([...names, ...entriesOf(gates.china, company.count)], ''), ...company };
}

/** The gate as if it were one more alias, which keeps no company. */
function entriesOf({ words }: Gate, alias: number): AnchorEntry[] {
  return [...words].map((anchor) => ({
    anchor,
    writing: 'en',
    mayErr: anchor.length >= MIN_LETTERS_FOR_ERROR,
    isClosed: anchor.length < KEY_LETTERS,
    isUpper: false,
    neighbours: { before: undefined, behind: undefined },
    alias,
  }));
}
