import type { CompiledGazetteer, PackedGazetteer } from '../../lib/core/mentions/alias';
import { GAZETTEER_PARTS, type GazetteerPart, PART_WRITINGS } from '../../lib/core/mentions/gazetteer-parts';
import { packGazetteer } from './pack-gazetteer';

/** Cuts a compiled gazetteer into its parts as they are shipped. */
export function splitGazetteer(whole: CompiledGazetteer): Record<GazetteerPart, PackedGazetteer> {
  const entries = GAZETTEER_PARTS.map((part): [GazetteerPart, PackedGazetteer] => [
    part,
    packGazetteer(cutGazetteer(whole, part)),
  ]);
  return Object.fromEntries(entries) as Record<GazetteerPart, PackedGazetteer>;
}

/** Gives one part of a compiled gazetteer, with just the patterns that its aliases use. */
export function cutGazetteer(whole: CompiledGazetteer, part: GazetteerPart): CompiledGazetteer {
  const indexes = whole.aliases.flatMap(({ writing }, index) => (PART_WRITINGS[part].includes(writing) ? [index] : []));
  const aliases = indexes.flatMap((index) => whole.aliases[index] ?? []);
  return {
    patterns: findUsedPatterns(whole.patterns, JSON.stringify(aliases)),
    aliases,
    anchors: indexes.flatMap((index) => [whole.anchors[index] ?? []]),
    traditional: part === 'chinese' ? whole.traditional : '',
  };
}

function findUsedPatterns(patterns: Readonly<Record<string, string>>, notation: string): Record<string, string> {
  const used: Record<string, string> = {};
  const waiting = [notation];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, written = ''] of text.matchAll(/\$([a-z][a-z0-9-]*)/g)) {
      const name = written.replace(/-+$/, '');
      const pattern = patterns[name];
      if (pattern === undefined || Object.hasOwn(used, name)) continue;
      used[name] = pattern;
      waiting.push(pattern);
    }
  }
  return used;
}
