import Fuse from 'fuse.js';
import type { Pack } from '../statement/pack';
import type { Term } from '../statement/term';
import { findWords, normaliseText, simplify } from './normalise';
import { narrowIndex, type RecordText, type SearchIndex } from './search-index';
import { withoutCommonWords } from './stop-words';
import { isInflected } from './word-forms';

/** Longer sentences say no more about the clause, and cost more. UTF-16 units. */
const MAX_SENTENCE = 200;
/** Fuse's threshold for one word: endings may differ, words may not. */
const WORD_THRESHOLD = 0.1;
/** A clause takes the main one's place only if it fits better by this much of Fuse's score (0 to 1). */
const MARGIN = 0.1;
/** What a number of the sentence is worth that stands in a clause as a whole: Fuse finds "20" in "2023" too. */
const NUMBER_WORTH = 0.2;
const NUMBER = /\d+/g;
/** What a sentence is held against. Names and plain words are what sentences in other writings can meet. */
const FIELDS: ReadonlySet<RecordText['field']> = new Set(['text', 'names', 'plain'] as const);

const OPTIONS = {
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  threshold: WORD_THRESHOLD,
};

/** The fuzzy search over a term's own clauses, and the words that they hold. */
interface TermSearch {
  readonly fuse: Fuse<string>;
  readonly vocabulary: readonly string[];
}

/**
 * Makes the function that orders a term's own clauses by how well each fits the sentence around a mention, in any
 * writing. The one that fits best comes first, or the term's main clause if none fits clearly better; the others follow
 * in the statement's order. Gives nothing for an unknown term. `surface` is the mention's own words, if known.
 */
export function createClauseRanker(
  pack: Pack,
  index: SearchIndex,
): (term: string, sentence: string, surface?: string) => readonly string[] {
  const positions = new Map(pack.clauses.map(({ id }, position) => [id, position]));
  const terms = new Map(pack.terms.map((term) => [term.id, term]));
  const searches = new Map<string, TermSearch>();
  const textOf = (clause: string): string => pack.clauses[positions.get(clause) ?? -1]?.text ?? '';

  const searchOf = ({ id, clauses }: Term): TermSearch => {
    const made = searches.get(id);
    if (made) return made;
    const places = clauses.flatMap((clause) => positions.get(clause) ?? []);
    const own = narrowIndex(index, places, writeForRanking);
    const vocabulary = new Set(own.records.flatMap(({ v }) => (v ?? '').split(' ')));
    const search = { fuse: new Fuse(clauses, OPTIONS, Fuse.parseIndex<string>(own)), vocabulary: [...vocabulary] };
    searches.set(id, search);
    return search;
  };

  return (id, sentence, surface = '') => {
    const term = terms.get(id);
    if (!term) return [];
    const { clauses, main = clauses[0] ?? '' } = term;
    if (clauses.length < 2) return clauses;
    const words = findTellingWords(
      simplify(sentence.slice(0, MAX_SENTENCE), pack.traditional),
      simplify(surface, pack.traditional),
    );
    const { fuse, vocabulary } = searchOf(term);
    const found = words.length === 0 ? [] : fuse.search(withKnownForms(words, vocabulary, sentence).join(' '));
    const scores = new Map(found.map(({ item, score = 1 }) => [item, score]));
    // A number in the mention itself ("$20 billion") says more than one beside it.
    const numbers = findNumbers(surface) ?? findNumbers(sentence) ?? [];
    const scoreOf = (clause: string): number => {
      const own = new Set(numbers.length > 0 ? textOf(clause).match(NUMBER) : []);
      return (scores.get(clause) ?? 1) - NUMBER_WORTH * numbers.filter((number) => own.has(number)).length;
    };
    const best = clauses.reduce((kept, clause) => (scoreOf(clause) < scoreOf(kept) - MARGIN ? clause : kept), main);
    return [best, ...clauses.filter((clause) => clause !== best)];
  };
}

function findNumbers(text: string): readonly string[] | null {
  return normaliseText(text).match(NUMBER);
}

/** The words of a sentence that can tell clauses apart; all of them name the term, so its own words cannot. */
function findTellingWords(sentence: string, surface: string): readonly string[] {
  const own = new Set(findWords(normaliseText(surface)));
  return withoutCommonWords(findWords(normaliseText(sentence))).filter((word) => !own.has(word));
}

/** The words as the clauses have them, without the endings that the sentence gives them: Fuse forgives no long ones. */
function withKnownForms(words: readonly string[], vocabulary: readonly string[], sentence: string): string[] {
  const isCyrillic = /\p{sc=Cyrillic}/u.test(sentence);
  return words.flatMap((word) => {
    const forms = vocabulary.filter((known) => known[0] === word[0] && isInflected(word, known, isCyrillic));
    return forms.length > 0 && !forms.includes(word) ? forms : [word];
  });
}

/** What a sentence is held against: the clause, its names and plain words, each word once. */
function writeForRanking(texts: readonly RecordText[]): string {
  return findWords(
    texts
      .filter(({ field }) => FIELDS.has(field))
      .map(({ text }) => text)
      .join(' '),
  ).join(' ');
}
