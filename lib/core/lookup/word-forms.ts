/** A shorter stem says too little about the word. */
const MIN_STEM_LETTERS = 4;
/** An ending longer than this makes another word, unless it is one that the language adds. */
const MAX_ENDING_LETTERS = 3;
const MIN_STEM_SHARE = 0.6;
/** Two endings may begin alike, as "-oye" and "-ogo" do. */
const MAX_SHARED_ENDING_LETTERS = 1;

/** What words are inflected with: endings that both words may have after so many common letters. */
const INFLECTIONS: readonly { readonly endings: RegExp; readonly minStemLetters: number }[] = [
  { endings: /^(?:e?s|e?d|ings?|e?rs?)?$/, minStemLetters: 3 },
  { endings: /^(?:lar|ning|ni|ga|ka|qa|dan|dagi|da|si|i|miz|lik|li|siz|chi|cha)*$/, minStemLetters: 4 },
];
/** Russian as `romanise` leaves it. */
const RUSSIAN = {
  endings:
    /^(?:[aeiuoy]|y[aeu]|[aeio]y|[aeo]m|y?ami?|y?ax|ix|i[mey]|iya|iyu|iyey?|ov|ev|[aeo]go|[aeo]mu|[iy]mi|aya|oye|iye|uyu)?$/,
  minStemLetters: 3,
};

/** True if two words differ by endings that their language adds. Russian endings fit too much that is not Russian. */
export function isInflected(a: string, b: string, isRussian: boolean): boolean {
  const same = countSameLetters(a, b);
  const fits = ({ endings, minStemLetters }: (typeof INFLECTIONS)[number]): boolean => {
    for (let stem = same; stem >= Math.max(minStemLetters, same - MAX_SHARED_ENDING_LETTERS); stem--) {
      if (endings.test(a.slice(stem)) && endings.test(b.slice(stem))) return true;
    }
    return false;
  };
  return INFLECTIONS.some(fits) || (isRussian && fits(RUSSIAN));
}

/** True if two words begin alike and end differently, by a few letters. */
export function hasSameStem(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const same = countSameLetters(a, b);
  return same >= MIN_STEM_LETTERS && longer - same <= MAX_ENDING_LETTERS && same >= longer * MIN_STEM_SHARE;
}

function countSameLetters(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same;
}

/** An English word without the endings of number, time and person: "dunes" and "dune", "made" stays "made". Not a word itself. */
export function findBaseForm(word: string): string {
  const single =
    word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=..[^sui])s$/, '');
  const plain = single.replace(/(?<=...)ing$|(?<=...)ed$/, '').replace(/(?<=....)e$/, '');
  return plain.replace(/(?<=..)(.)\1$/, '$1');
}
