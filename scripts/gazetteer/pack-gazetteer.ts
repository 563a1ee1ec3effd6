import type { CompiledGazetteer, LayerName, PackedGazetteer, PackedLayer } from '../../lib/core/mentions/alias';
import { createNamedPatterns, readAlias } from '../../lib/core/mentions/gazetteer';
import { findGates, formatGate } from './find-gate';
import { layerOf } from './find-layer';
import { packCompany } from './pack-company';
import { findEntries, packLayer } from './pack-layer';

/** Puts a compiled gazetteer into the form that is shipped. */
export function packGazetteer({ patterns, aliases, anchors, traditional }: CompiledGazetteer): PackedGazetteer {
  const named = createNamedPatterns(patterns);
  const ready = aliases.map((alias) => readAlias(alias, named));
  const gates = findGates(ready);
  const placed = ready.map((alias) => layerOf(alias, gates));
  const pack = (name: LayerName): PackedLayer =>
    packLayer(
      ready.flatMap((alias, number) =>
        placed[number] === name ? findEntries(alias, anchors[number] ?? [], number) : [],
      ),
      traditional,
    );
  return {
    layers: {
      anywhere: pack('anywhere'),
      china: pack('china'),
      central: pack('central'),
      contexts: pack('contexts'),
      followUps: pack('followUps'),
    },
    gates: { china: formatGate(gates.china), central: formatGate(gates.central) },
    traditional,
    ...packCompany(ready),
    patterns: JSON.stringify(patterns),
    aliases: aliases.map((alias) => JSON.stringify(alias)).join('\n'),
  };
}
