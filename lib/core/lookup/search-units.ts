import { findWords } from './normalise';
import { findTexts, type RecordText, type SearchIndex } from './search-index';
import { isVague, withoutStopWords } from './stop-words';

/** One text of a clause's document, as the search sees it. */
export interface SearchUnit {
  /** The clause's position in the statement. */
  readonly clause: number;
  readonly field: RecordText['field'];
  /** The text between blanks, so that a phrase can be found at the start of a word. */
  readonly text: string;
  readonly words: readonly string[];
  /** What `leaveStopWords` makes of a short text; empty for a longer one, which is no phrase. */
  readonly bare: string;
}

/** A text of more words is no phrase. */
const MAX_PHRASE_WORDS = 8;

/** Words that are in the vocabulary, each with the units that hold it. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** All units of a kept index, in the statement's order. */
export function findSearchUnits(index: SearchIndex): readonly SearchUnit[] {
  return index.records.flatMap((record, clause) =>
    findTexts(record).map(({ field, text }) => {
      const words = findWords(text);
      const bare = words.length <= MAX_PHRASE_WORDS ? leaveStopWords(text) : '';
      return { clause, field, text: ` ${text} `, words, bare };
    }),
  );
}

/** A text without the words that say nothing: "who signed" and "who signed it" are the same. */
export function leaveStopWords(text: string): string {
  const words = withoutStopWords(text.split(' '));
  const telling = words.filter((word) => !isVague(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** The units' positions by word. Characters of Chinese stand for themselves too. */
export function findPostings(units: readonly SearchUnit[]): Postings {
  const postings = new Map<string, number[]>();
  units.forEach(({ words }, at) => {
    const characters = words.flatMap((word) => word.match(/\p{sc=Han}/gu) ?? []);
    for (const word of new Set([...words, ...characters])) {
      const holders = postings.get(word);
      if (holders) holders.push(at);
      else postings.set(word, [at]);
    }
  });
  return postings;
}
