import { LIST } from './fold';
import type { Token } from './tokens';

/** A name in a mention's sentence of somebody that a thing may belong to; `from` and `to` count tokens, half-open. */
export interface Party {
  readonly from: number;
  readonly to: number;
  /** True for somebody whose thing is not meant. */
  readonly isRival: boolean;
}

/** "Uzbekistan and Russia", "between Tashkent and Moscow": so few words join two parties, or tie them to what stands before. */
const MAX_JOINING_WORDS = 1;
const MAX_TYING_WORDS = 2;

/**
 * True if a sentence that names both sides gives a thing to a rival: who is tied to it behind it ("a plan with Russia"), or else
 * was named last before it ("Russia and Uzbekistan have a plan"), in the same clause or with none of ours before.
 * @param parties in the order of the sentence, none of them inside the thing's own words from `from` to `to`
 */
export function belongsToRival(
  parties: readonly Party[],
  tokens: readonly Token[],
  { from, to }: Pick<Party, 'from' | 'to'>,
): boolean {
  const groups = joinParties(parties, tokens);
  const behind = groups.find((group) => group.from >= to);
  if (behind && isNear(tokens, to, behind.from, MAX_TYING_WORDS)) return behind.isRival;
  const last = groups.findLast((group) => group.to <= from);
  if (!last?.isRival) return false;
  return isNear(tokens, last.to, from, Infinity) || !parties.some((party) => !party.isRival && party.to <= from);
}

/** Parties that are named in one breath own things together; one rival makes them rivals. */
function joinParties(parties: readonly Party[], tokens: readonly Token[]): Party[] {
  const groups: Party[] = [];
  for (const party of parties) {
    const last = groups.at(-1);
    if (last && isNear(tokens, last.to, party.from, MAX_JOINING_WORDS)) {
      groups[groups.length - 1] = { from: last.from, to: party.to, isRival: last.isRival || party.isRival };
    } else groups.push(party);
  }
  return groups;
}

/** True if at most so many words, and no comma, stand between two places. */
function isNear(tokens: readonly Token[], from: number, to: number, words: number): boolean {
  return to - from <= words && tokens.slice(from, to + 1).every(({ gap }) => gap < LIST);
}
