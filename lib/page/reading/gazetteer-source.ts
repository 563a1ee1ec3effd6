import type { PackedGazetteer } from '../../core/mentions/alias';
import { createFirstLook, type FirstLook, type PackedFirstLook } from '../../core/mentions/first-look';
import { createGazetteer, type Gazetteer } from '../../core/mentions/gazetteer';
import { GAZETTEER_PARTS, type GazetteerPart, OWN_PART } from '../../core/mentions/gazetteer-parts';

/** If nobody brings a part, the background may only be late: it is asked again after these times. */
const ASK_AGAIN_MS = [500, 2000, 8000, 30_000];

/** The gazetteer of a page: the parts that its texts have asked for. */
export interface GazetteerSource {
  /** Tells whether a page needs the gazetteer at all; undefined once it is there. */
  getFirstLook(): FirstLook | undefined;
  /** The matcher over all parts that are there, with or without bare follow-ups. */
  getGazetteer(hasFollowUps?: boolean): Gazetteer;
  /** Sends for parts that are not there yet; calls back, once for each, when the matcher has grown. */
  bring(needed: readonly GazetteerPart[], grown: () => void): void;
}

/** Where the parts of a gazetteer come from. */
export interface GazetteerSourceOptions {
  /** What is there from the beginning. */
  readonly firstLook: PackedFirstLook;
  /** Brings a part; if it goes on rejecting, the page is read without it. */
  ask(part: GazetteerPart): Promise<PackedGazetteer>;
  /** Ends the asking. */
  readonly signal: AbortSignal;
}

/** Makes the source. */
export function createGazetteerSource({ firstLook, ask, signal }: GazetteerSourceOptions): GazetteerSource {
  const parts = new Map<GazetteerPart, PackedGazetteer>();
  const asked = new Set<GazetteerPart>();
  let look: FirstLook | undefined;
  let made: { readonly gazetteer: Gazetteer; readonly hasFollowUps: boolean } | undefined;

  const bring = (part: GazetteerPart, grown: () => void, [wait, ...again]: readonly number[]): void => {
    asked.add(part);
    ask(part).then(
      (compiled) => {
        parts.set(part, compiled);
        made = undefined;
        if (!signal.aborted) grown();
      },
      () => {
        if (signal.aborted) return;
        if (wait === undefined) asked.delete(part);
        else later(() => bring(part, grown, again), wait);
      },
    );
  };
  const inOrder = (): PackedGazetteer[] => GAZETTEER_PARTS.flatMap((part) => parts.get(part) ?? []);
  const later = (run: () => void, ms: number): void => {
    const timer = setTimeout(run, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  return {
    getFirstLook() {
      if (parts.has(OWN_PART)) return undefined;
      look ??= createFirstLook(firstLook);
      return look;
    },
    getGazetteer(hasFollowUps = false) {
      if (made?.hasFollowUps !== hasFollowUps) {
        made = { gazetteer: createGazetteer(inOrder(), { hasFollowUps }), hasFollowUps };
      }
      return made.gazetteer;
    },
    bring(needed, grown) {
      for (const part of needed) if (!asked.has(part)) bring(part, grown, ASK_AGAIN_MS);
    },
  };
}
