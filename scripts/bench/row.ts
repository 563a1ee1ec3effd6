/** One figure of the bench. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we want it to be, where we have said so. */
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
}

/** A line for a terminal. */
export function formatRow({ name, value, unit, goal, better }: Row): string {
  const aim = goal === null ? '' : `  (goal ${better === 'lower' ? 'at most' : 'at least'} ${goal})`;
  return `${name.padEnd(52)} ${value.toFixed(value < 10 ? 2 : 1).padStart(8)} ${unit}${aim}`;
}

/** A row of which less is better; `goal` is null where none is set. */
export function lessIsBetter(name: string, value: number, unit: string, goal: number | null): Row {
  return { name, value, unit, goal, better: 'lower' };
}
