import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem';

/** Reads one YAML file field by field, and notes every problem with its line instead of stopping at the first. */
export class YamlReader {
  private readonly lines = new LineCounter();
  readonly root: Node | undefined;

  constructor(
    readonly file: string,
    text: string,
    private readonly problems: Problem[],
    private readonly term?: string,
  ) {
    const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of document.errors) this.noteAt(error.pos[0], `${error.message}; mend the YAML`);
    this.root = document.contents ?? undefined;
  }

  /** Notes a problem at a node. */
  note(node: Node | undefined, message: string): void {
    this.noteAt(node?.range?.[0] ?? 0, message);
  }

  lineOf(node: Node | undefined): number {
    return this.lines.linePos(node?.range?.[0] ?? 0).line;
  }

  /** The fields of a mapping, in order; anything else is a problem. */
  fields(node: Node | undefined, what: string): [string, Node, Node][] {
    if (!isMap(node)) {
      this.note(node, `${what} must be a mapping of names to values`);
      return [];
    }
    return node.items.flatMap((item): [string, Node, Node][] => {
      const { key, value } = item;
      if (isScalar(key) && typeof key.value === 'string' && value !== null) return [[key.value, value as Node, key]];
      this.note((key ?? node) as Node, `a name with no value in ${what}; give it one or take it out`);
      return [];
    });
  }

  /** The items of a list; a single value counts as a list of one. */
  items(node: Node): Node[] {
    return isSeq(node) ? (node.items as Node[]) : [node];
  }

  string(node: Node | undefined, what: string): string {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
    // A year needs no quotes; 4.10 does, or YAML makes it 4.1.
    if (isScalar(node) && typeof node.value === 'number' && Number.isInteger(node.value)) return String(node.value);
    this.note(node, `${what} must be text; put it in double quotes`);
    return '';
  }

  strings(node: Node, what: string): string[] {
    return this.items(node).map((item) => this.string(item, what));
  }

  number(node: Node, what: string): number {
    if (isScalar(node) && typeof node.value === 'number' && Number.isInteger(node.value) && node.value > 0)
      return node.value;
    this.note(node, `${what} must be a whole number above 0`);
    return 1;
  }

  boolean(node: Node, what: string): boolean {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.note(node, `${what} must be true or false`);
    return false;
  }

  private noteAt(offset: number, message: string): void {
    this.problems.push({
      file: this.file,
      line: this.lines.linePos(offset).line,
      ...(this.term === undefined ? {} : { term: this.term }),
      message,
    });
  }
}
