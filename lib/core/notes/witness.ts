/** What the revisions of a store must add up to: tells a store that is whole from one that lost something. */
export interface Witness {
  /** How many revisions there are. */
  readonly count: number;
  /** The sequence of the last one ever committed. */
  readonly last: number;
  /** All fingerprints together, whatever their order: 16 hexadecimal digits. */
  readonly sum: string;
}

/** Nothing was ever committed. */
export const EMPTY_WITNESS: Witness = { count: 0, last: 0, sum: '0000000000000000' };

/** The witness after revisions were added. */
export function addToWitness(
  witness: Witness,
  added: readonly { readonly sequence: number; readonly sum: string }[],
): Witness {
  let { last } = witness;
  for (const { sequence } of added) last = Math.max(last, sequence);
  return { count: witness.count + added.length, last, sum: toggle(witness.sum, added) };
}

/** The witness after revisions were taken away for good. */
export function takeFromWitness(witness: Witness, removed: readonly { readonly sum: string }[]): Witness {
  return { ...witness, count: witness.count - removed.length, sum: toggle(witness.sum, removed) };
}

/** Whether two stores hold the same. */
export function isSameWitness(a: Witness, b: Witness): boolean {
  return a.count === b.count && a.last === b.last && a.sum === b.sum;
}

/** Gives a witness that was read from a store; undefined if it is none. */
export function parseWitness(value: unknown): Witness | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { count, last, sum } = value as Partial<Record<keyof Witness, unknown>>;
  const isOne = Number.isSafeInteger(count) && Number.isSafeInteger(last) && typeof sum === 'string';
  return isOne && /^[0-9a-f]{16}$/.test(sum) ? { count: Number(count), last: Number(last), sum } : undefined;
}

/** Exclusive or over all digits: adding and taking away are the same, and the order does not count. */
function toggle(sum: string, items: readonly { readonly sum: string }[]): string {
  let [high, low] = halves(sum);
  for (const item of items) {
    const [itemHigh, itemLow] = halves(item.sum);
    high ^= itemHigh;
    low ^= itemLow;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function halves(sum: string): [number, number] {
  return [Number.parseInt(sum.slice(0, 8), 16), Number.parseInt(sum.slice(8), 16)];
}
