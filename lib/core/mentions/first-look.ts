import type { PackedGazetteer, PackedLayer } from './alias';
import { createAnchorIndex } from './anchor-index';
import { createCompany } from './company';
import { countWriting } from './count-writing';
import { findAnchors } from './find-anchors';
import { createFold } from './fold';
import { findNeededParts, type GazetteerPart, OWN_PART } from './gazetteer-parts';
import type { Tally } from './tally';
import type { TextCut } from './text-cut';

/**
 * What every page in the world receives of the gazetteer: by which words it is noticed that a page may hold a name.
 * Everything else is sent for where one is.
 */
export interface PackedFirstLook extends Pick<PackedGazetteer, 'company' | 'companions' | 'count'> {
  /** The names that any page may hold; the alias behind the last one stands for a word that lets in all others. */
  readonly layer: PackedLayer;
}

/** Tells from a page's text whether the gazetteer is needed there. */
export interface FirstLook {
  /**
   * The parts of the gazetteer that a text asks for; none for most texts in the world.
   * @param tally counts what the page is written in, from text to text
   */
  findNeededParts(text: string, tally: Tally, cut?: TextCut): GazetteerPart[];
}

/** Makes the first look ready. It misses nothing: it asks the same as the whole gazetteer asks first. */
export function createFirstLook({ layer, company, companions, count }: PackedFirstLook): FirstLook {
  const index = createAnchorIndex([{ layer, first: 0 }], createCompany([{ company, companions, count, first: 0 }]));
  const fold = createFold('');
  const holdsAnchor = (text: string, cut: TextCut | undefined): boolean => {
    let isFound = false;
    findAnchors(
      text,
      index,
      fold,
      () => {
        isFound = true;
      },
      cut,
    );
    return isFound;
  };
  return {
    findNeededParts(text, tally, cut) {
      countWriting(text, tally);
      const others = findNeededParts(tally, NO_CONTEXTS);
      const isOwn = others.length > 0 || holdsAnchor(text, cut);
      return isOwn ? [OWN_PART, ...others] : [];
    },
  };
}

/** Those that ask for a part are found with the gazetteer. */
const NO_CONTEXTS: ReadonlySet<string> = new Set();
