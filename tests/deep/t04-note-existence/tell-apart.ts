/**
 * How well two samples can be told apart: Cliff's delta, the chance that a value of the first is the larger one less the
 * chance that it is the smaller one. 0 for samples of one kind, 1 or -1 for samples that do not overlap. Cliff (1993),
 * Psychological Bulletin 114, 494-509.
 */
export function findDelta(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (const a of first) for (const b of second) sum += Math.sign(a - b);
  return sum / (first.length * second.length);
}

/**
 * How far delta strays by chance where both samples are of one kind: its standard error, that of the two-sample test of
 * Wilcoxon, Mann and Whitney.
 */
export function findChanceError(first: number, second: number): number {
  return Math.sqrt((first + second + 1) / (3 * first * second));
}
