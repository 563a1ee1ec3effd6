import type { NameLayer } from './alias';
import type { AnchorIndex } from './anchor-index';
import type { Candidate } from './candidate';
import { findAnchors } from './find-anchors';
import type { Gazetteer } from './gazetteer';
import { createTally, type Tally } from './tally';
import { AliasVerifier } from './verify-alias';

/** Finds every alias in a text, of names and of contexts; in no order, overlapping ones included, with offsets into the text. */
export function findCandidates(text: string, gazetteer: Gazetteer, tally: Tally = createTally()): Candidate[] {
  return [...findIn(text, gazetteer, gazetteer.names, tally), ...findContexts(text, gazetteer, tally)];
}

/**
 * Finds the names of terms in a block's text, whether or not its page licenses them.
 * @param upTo the last layer of names that is looked for
 */
export function findNames(text: string, gazetteer: Gazetteer, tally: Tally, upTo: NameLayer): Candidate[] {
  return findIn(text, gazetteer, gazetteer.getNames(upTo), tally);
}

/** Finds the contexts in a block's text: what speaks for or against a name that asks for a licence. */
export function findContexts(text: string, gazetteer: Gazetteer, tally: Tally): Candidate[] {
  return findIn(text, gazetteer, gazetteer.contexts, tally);
}

/** Words that aliases are looked for by are found first, and only around those patterns are matched. */
function findIn(text: string, gazetteer: Gazetteer, index: AnchorIndex, tally: Tally): Candidate[] {
  let verifier: AliasVerifier | undefined;
  findAnchors(text, index, gazetteer.fold, (alias, at) => {
    verifier ??= new AliasVerifier(text, gazetteer, tally);
    verifier.verify(alias, at);
  });
  tally.steps += text.length;
  return verifier?.takeCandidates() ?? [];
}
