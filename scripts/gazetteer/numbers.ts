/** Gives each of many strings a number. */
export class Numbers {
  private readonly known = new Map<string, number>();

  /** The number of a string; numbers grow from 0. */
  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }

  /** A line a string, in the order of their numbers. */
  lines(): string {
    return [...this.known.keys()].join('\n');
  }
}
