import type { PackedLayer } from './alias';
import type { Company } from './company';
import { isOneErrorApart } from './one-error';

/** A word that aliases are looked for by, and the aliases that it may lead to. */
export interface Anchor {
  /** Folded. */
  readonly text: string;
  /** True if one typing error may be forgiven in it. */
  readonly mayErr: boolean;
  /** True if it takes no ending but an English plural. */
  readonly isClosed: boolean;
  /** True if it is written in capitals. */
  readonly isUpper: boolean;
  readonly places: readonly AnchorPlace[];
}

/** An alias that an anchor leads to, and what must stand beside the anchor there. */
export interface AnchorPlace {
  /** Its number in the whole gazetteer. */
  readonly alias: number;
  /** What the words before and behind can begin with, as folded letters; empty if anything goes. */
  readonly before: string;
  readonly behind: string;
}

/** The anchors filed under a key; none for most words. */
export type AnchorsOf = (key: string) => readonly Anchor[];

/** The anchors of some layers, and the expressions that find where one may stand; find-anchors.ts explains them. */
export interface AnchorIndex {
  readonly words: RegExp | undefined;
  readonly errors: RegExp | undefined;
  readonly odd: RegExp | undefined;
  readonly han: RegExp | undefined;
  readonly get: AnchorsOf;
  /** By their second keys, those that may hold an error. */
  readonly getErring: AnchorsOf;
  readonly company: Company;
}

/** A layer and the number of its part's first alias. */
export interface PlacedLayer {
  readonly layer: PackedLayer;
  readonly first: number;
}

/** Makes an index over layers. */
export function createAnchorIndex(layers: readonly PlacedLayer[], company: Company): AnchorIndex {
  const files = layers.map(({ layer, first }) => new AnchorFile(layer.anchors, first));
  return {
    words: joinExpressions(layers, 'words'),
    errors: joinExpressions(layers, 'errors'),
    odd: joinExpressions(layers, 'odd'),
    han: joinExpressions(layers, 'han'),
    get: createLookup(layers, files, 'keys'),
    getErring: onlyKnown(layers, createLookup(layers, files, 'errorKeys')),
    company,
  };
}

function joinExpressions(layers: readonly PlacedLayer[], name: 'words' | 'errors' | 'odd' | 'han'): RegExp | undefined {
  const sources = new Set(layers.map(({ layer }) => layer[name]).filter((source) => source !== ''));
  return sources.size === 0 ? undefined : new RegExp([...sources].join('|'), 'g');
}

/** Nothing is made ready at the start: a search in the string of all keys costs less than a map of them, on nearly every page. */
function createLookup(
  layers: readonly PlacedLayer[],
  files: readonly AnchorFile[],
  name: 'keys' | 'errorKeys',
): AnchorsOf {
  const known = new Map<string, readonly Anchor[]>();
  return (key) => {
    let anchors = known.get(key);
    if (anchors !== undefined) return anchors;
    const found: Anchor[] = [];
    for (let index = 0; index < layers.length; index++) {
      const keys = (layers[index] as PlacedLayer).layer[name];
      const at = keys.indexOf(`;${key} `);
      if (at < 0) continue;
      const end = keys.indexOf(';', at + 1);
      const numbers = keys.slice(at + key.length + 2, end < 0 ? undefined : end).split(' ');
      for (const number of numbers) found.push((files[index] as AnchorFile).get(Number(number)));
    }
    anchors = found;
    known.set(key, anchors);
    return anchors;
  };
}

/** Most words that look like an error are none: a set of the keys tells so at once. */
function onlyKnown(layers: readonly PlacedLayer[], get: AnchorsOf): AnchorsOf {
  let known: ReadonlySet<string> | undefined;
  return (key) => {
    known ??= new Set(
      layers
        .map(({ layer }) => layer.errorKeys.replace(/ [^;]*/g, ''))
        .join('')
        .split(';'),
    );
    return known.has(key) ? get(key) : NONE;
  };
}

const NONE: readonly Anchor[] = [];

/** The anchors of a layer, each read when it is first asked for. */
class AnchorFile {
  private lines: readonly string[] | undefined;
  private readonly read = new Map<number, Anchor>();

  constructor(
    private readonly text: string,
    private readonly first: number,
  ) {}

  get(number: number): Anchor {
    const known = this.read.get(number);
    if (known) return known;
    this.lines ??= this.text.split('\n');
    const anchor = readAnchor(this.lines[number] as string, this.first);
    this.read.set(number, anchor);
    return anchor;
  }
}

const MARKS = '~!^';

function readAnchor(line: string, first: number): Anchor {
  const [marked = '', ...places] = line.split(' ');
  let end = marked.length;
  while (MARKS.includes(marked.charAt(end - 1))) end--;
  const marks = marked.slice(end);
  return {
    text: marked.slice(0, end),
    mayErr: marks.includes('~'),
    isClosed: marks.includes('!'),
    isUpper: marks.includes('^'),
    places: places.map((place) => {
      const [number, before = '', behind = ''] = place.split(',');
      return { alias: first + Number(number), before, behind };
    }),
  };
}

/**
 * True if a word of the page can be an anchor with some ending. It lets through more than the aliases will, and nothing
 * less; it is here so that a word that only shares a key costs no pattern.
 */
export function canBeAnchor({ text, isClosed }: Anchor, word: string): boolean {
  if (word.startsWith(text)) {
    if (!isClosed) return true;
    const ending = word.slice(text.length);
    return ending === '' || ending === 's' || ending === 'es';
  }
  // "ministry" in "ministries".
  return text.endsWith('y') && word.startsWith(`${text.slice(0, -1)}ie`);
}

/** The same with one typing error. */
export function canBeErringAnchor({ text, mayErr }: Anchor, word: string): boolean {
  if (!mayErr || word.length < text.length - 1) return false;
  for (let more = -1; more <= 1; more++) {
    if (isOneErrorApart(text, word.slice(0, text.length + more))) return true;
  }
  return false;
}
