import type { PackedGazetteer } from '../../core/mentions/alias';
import { createGazetteer, type Gazetteer } from '../../core/mentions/gazetteer';
import type { GazetteerPart } from '../../core/mentions/gazetteer-parts';

/** The gazetteer of a page: what is always there, and the parts that its texts have asked for. */
export interface GazetteerSource {
  /** The matcher over all parts that are there, with or without bare follow-ups. */
  getGazetteer(hasFollowUps?: boolean): Gazetteer;
  /** Sends for parts that are not there yet; calls back, once for each, when the matcher has grown. */
  bring(needed: readonly GazetteerPart[], grown: () => void): void;
}

/**
 * Makes the source.
 * @param own the part that is always there
 * @param ask brings another part; if it rejects, the page is read without it
 */
export function createGazetteerSource(
  own: PackedGazetteer,
  ask: (part: GazetteerPart) => Promise<PackedGazetteer>,
): GazetteerSource {
  const parts = [own];
  const asked = new Set<GazetteerPart>();
  let made: { readonly gazetteer: Gazetteer; readonly hasFollowUps: boolean } | undefined;

  const bring = (part: GazetteerPart, grown: () => void): void => {
    asked.add(part);
    ask(part).then(
      (compiled) => {
        parts.push(compiled);
        made = undefined;
        grown();
      },
      // May be asked for again: the background may only have been late.
      () => asked.delete(part),
    );
  };
  return {
    getGazetteer(hasFollowUps = false) {
      if (made?.hasFollowUps !== hasFollowUps) {
        made = { gazetteer: createGazetteer(parts, { hasFollowUps }), hasFollowUps };
      }
      return made.gazetteer;
    },
    bring(needed, grown) {
      for (const part of needed) if (!asked.has(part)) bring(part, grown);
    },
  };
}
