import { createFold, LAST_CLASS } from './fold';
import { findTokens } from './tokens';

/** One part of an alias, read from the notation of docs/gazetteer.md. */
export type Part =
  | {
      readonly type: 'word';
      readonly text: string;
      readonly ending: 'usual' | 'any' | 'none';
      readonly isUpper: boolean;
    }
  | { readonly type: 'choice'; readonly branches: readonly (readonly Part[])[] }
  | { readonly type: 'any-order'; readonly parts: readonly (readonly Part[])[] }
  | { readonly type: 'gap'; readonly words: number }
  | { readonly type: 'comma' };

/** The notation of an alias cannot be read; `column` counts from 0. */
export class NotationError extends Error {
  constructor(
    message: string,
    readonly notation: string,
    readonly column: number,
  ) {
    super(`${message}, at column ${column + 1} of "${notation}"`);
    this.name = 'NotationError';
  }
}

/** Gives the parts of a named pattern, or undefined if there is none of that name. */
export type NamedPatterns = (name: string) => readonly Part[] | undefined;

const plainFold = createFold('');

/**
 * Reads the notation.
 * @throws {NotationError} where it cannot be read
 */
export function parseNotation(notation: string, named: NamedPatterns): readonly Part[] {
  const reader = new NotationReader(notation, named);
  return reader.readWhole();
}

/** Reads the parts of a proximity alias, which are joined by `&` without angle brackets. */
export function parseProximity(notation: string, named: NamedPatterns): readonly (readonly Part[])[] {
  const [part] = parseNotation(`<${notation}>`, named);
  return part?.type === 'any-order' ? part.parts : [];
}

class NotationReader {
  private at = 0;

  constructor(
    private readonly notation: string,
    private readonly named: NamedPatterns,
  ) {}

  readWhole(): readonly Part[] {
    const parts = this.readParts('');
    if (this.at < this.notation.length) this.fail(`unexpected "${this.notation[this.at]}"`);
    if (parts.length === 0) this.fail('nothing is written here');
    return parts;
  }

  private readParts(ends: string): Part[] {
    const parts: Part[] = [];
    while (this.at < this.notation.length) {
      const char = this.notation[this.at] as string;
      if (ends.includes(char)) break;
      if (char === '{') parts.push({ type: 'choice', branches: this.readGroup('{', '|', '}') });
      else if (char === '(') parts.push({ type: 'choice', branches: [...this.readGroup('(', '', ')'), []] });
      else if (char === '<') parts.push({ type: 'any-order', parts: this.readGroup('<', '&', '>') });
      else if (char === '~') parts.push(this.readGap());
      else if (char === '$') parts.push(...this.readNamed());
      else if (char === ',') {
        parts.push({ type: 'comma' });
        this.at++;
      } else if ('}>)|&'.includes(char)) this.fail(`unexpected "${char}"`);
      else parts.push(...this.readWords());
    }
    return parts;
  }

  private readGroup(open: string, between: string, close: string): Part[][] {
    const start = this.at;
    const groups: Part[][] = [];
    do {
      this.at++;
      groups.push(this.readParts(between + close));
    } while (between !== '' && this.notation[this.at] === between);
    if (this.notation[this.at] !== close) {
      this.at = start;
      this.fail(`"${open}" is not closed by "${close}"`);
    }
    this.at++;
    return groups;
  }

  private readGap(): Part {
    const digits = /^~(\d+)/.exec(this.notation.slice(this.at))?.[1];
    if (digits === undefined) this.fail('"~" wants a number of words');
    this.at += 1 + digits.length;
    return { type: 'gap', words: Number(digits) };
  }

  private readNamed(): readonly Part[] {
    const name = /^\$([a-z][a-z0-9-]*)/.exec(this.notation.slice(this.at))?.[1];
    if (name === undefined) this.fail('"$" wants the name of a pattern');
    // "$china-$uzbekistan": the dash joins two patterns and is not part of a name.
    const clean = name.replace(/-+$/, '');
    const parts = this.named(clean);
    if (parts === undefined) this.fail(`no pattern is named "${clean}" in patterns/`);
    this.at += 1 + clean.length;
    return parts;
  }

  private readWords(): Part[] {
    const start = this.at;
    while (this.at < this.notation.length && !'{}()<>|&~$,*!'.includes(this.notation[this.at] as string)) this.at++;
    const mark = this.notation[this.at];
    if (mark === '*' || mark === '!') this.at++;
    const words = findTokens(this.notation, start, mark === '*' || mark === '!' ? this.at - 1 : this.at, plainFold);
    const last = words.length - 1;
    if (last < 0 && (mark === '*' || mark === '!')) this.fail(`"${mark}" follows no word`);
    return words.map((word, index) => ({
      type: 'word',
      text: word.text,
      ending: index === last && mark === '*' ? 'any' : index === last && mark === '!' ? 'none' : 'usual',
      isUpper: isUpper(this.notation.slice(word.start, word.end)),
    }));
  }

  private fail(message: string): never {
    throw new NotationError(message, this.notation, this.at);
  }
}

/** True for "SCO" and "SDGs", which must be capitals on the page too. */
function isUpper(word: string): boolean {
  const letters = [...word].filter(
    (char) => plainFold.look(char.charCodeAt(0)) > LAST_CLASS && char.toLowerCase() !== char.toUpperCase(),
  );
  const capitals = letters.filter((char) => char !== char.toLowerCase()).length;
  return capitals >= 2 && (capitals === letters.length || (capitals === letters.length - 1 && letters.at(-1) === 's'));
}
