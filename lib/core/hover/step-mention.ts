/**
 * Gives the mention to go to.
 * @param mentions on the page, in page order
 * @param current the one to go on from; undefined to begin at the reader's place in the page
 * @param isPassed true for mentions that stand above what the reader sees; only asked where there is no current one
 */
export function stepMention(
  mentions: readonly number[],
  current: number | undefined,
  direction: 'next' | 'previous',
  isPassed: (mention: number) => boolean,
): number | undefined {
  const { length } = mentions;
  if (length === 0) return undefined;
  const at = current === undefined ? -1 : mentions.indexOf(current);
  const next = at < 0 ? countPassed(mentions, isPassed) : at + 1;
  return mentions[(direction === 'next' ? next : (at < 0 ? next : at) - 1 + length) % length];
}

/** Mentions stand on the page in order, so that a few questions tell how many are passed. */
function countPassed(mentions: readonly number[], isPassed: (mention: number) => boolean): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (mention !== undefined && isPassed(mention)) low = middle + 1;
    else high = middle;
  }
  return low;
}
