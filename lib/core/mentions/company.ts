import type { PackedGazetteer } from './alias';
import { foldPlainly } from './fold-plainly';
import type { TextCut } from './text-cut';

/** How far from an anchor the rest of a name can stand, in UTF-16 units. */
const REACH = 500;
/** Anchors this near to each other share a look around, in UTF-16 units. */
const STRIDE = 300;
/** The same where blanks of the page's source stand between its words. */
const WIDE_REACH = 3000;
const WIDE_GAP = /\s{20}/;
const BLANKS = /\s{2,}/g;
/** Tells whether the words that an alias cannot do without stand anywhere near. */
export interface Company {
  /** False if the alias cannot stand there; a look costs less than reading its pattern. */
  mayStand(alias: number, near: Surroundings): boolean;
}

/** A part of the gazetteer, as far as it says what stands near its aliases, and the number of its first one. */
export interface CompanyOfPart extends Pick<PackedGazetteer, 'company' | 'companions' | 'count'> {
  readonly first: number;
}

/** Makes it from parts; each line of theirs is read when it is first asked for. */
export function createCompany(parts: readonly CompanyOfPart[]): Company {
  const files = parts.map((part) => new CompanyFile(part));
  const known = new Map<number, readonly RegExp[]>();
  const read = (alias: number): readonly RegExp[] => {
    const companions = files.find((file) => file.holds(alias))?.read(alias) ?? [];
    known.set(alias, companions);
    return companions;
  };
  return {
    mayStand(alias, near) {
      for (const companion of known.get(alias) ?? read(alias)) if (!near.holds(companion)) return false;
      return true;
    },
  };
}

class CompanyFile {
  private lines: readonly string[] | undefined;
  private sources: readonly string[] | undefined;
  private readonly companions = new Map<string, RegExp>();

  constructor(private readonly part: CompanyOfPart) {}

  holds(alias: number): boolean {
    return alias >= this.part.first && alias < this.part.first + this.part.count;
  }

  read(alias: number): readonly RegExp[] {
    this.lines ??= this.part.company.split('\n');
    const line = this.lines[alias - this.part.first] ?? '';
    return line === '' ? [] : line.split(' ').map((number) => this.companion(number));
  }

  private companion(number: string): RegExp {
    const known = this.companions.get(number);
    if (known) return known;
    this.sources ??= this.part.companions.split('\n');
    const companion = new RegExp(this.sources[Number(number)] ?? '');
    this.companions.set(number, companion);
    return companion;
  }
}

/** The text around an offset, folded as the pieces are. */
export class Surroundings {
  private stretch = -1;
  private near: string | undefined;
  private readonly known = new Map<RegExp, boolean>();

  /** @param text in small letters */
  constructor(
    private readonly text: string,
    private readonly cut: TextCut,
  ) {}

  /** Looks around at an offset. */
  moveTo(at: number): void {
    const stretch = Math.floor(at / STRIDE);
    if (stretch === this.stretch) return;
    this.stretch = stretch;
    this.known.clear();
    const start = stretch * STRIDE;
    const end = start + STRIDE;
    const near = this.take(start - REACH, end + REACH);
    const known = WIDE_GAP.test(near) ? this.takeWide(start, end) : near;
    this.near = known === undefined ? undefined : foldPlainly(known);
  }

  /** Around a stretch with the page's blanks taken out; undefined if a cut of the text leaves too little of it. */
  private takeWide(start: number, end: number): string | undefined {
    const before = this.take(start - WIDE_REACH, start).replace(BLANKS, ' ');
    const behind = this.take(end, end + WIDE_REACH).replace(BLANKS, ' ');
    const { cut, text } = this;
    if (cut.before && start < WIDE_REACH && before.length < REACH) return undefined;
    if (cut.behind && end + WIDE_REACH > text.length && behind.length < REACH) return undefined;
    return before + this.take(start, end).replace(BLANKS, ' ') + behind;
  }

  private take(start: number, end: number): string {
    return this.text.slice(Math.max(0, start), end);
  }

  /** True if it is there, or may be. */
  holds(companion: RegExp): boolean {
    if (this.near === undefined) return true;
    const known = this.known.get(companion);
    if (known !== undefined) return known;
    const isThere = companion.test(this.near);
    this.known.set(companion, isThere);
    return isThere;
  }
}
