import type { Why } from '../mentions/mention';
import type { StringKey } from '../strings';

/** A sentence for the reader: the key of an interface string and what fills it in. */
export type Sentence = readonly [StringKey, ...string[]];

const BY_ALIAS: { readonly [type in Why['type']]: StringKey } = {
  phrase: 'why_phrase',
  abbreviation: 'why_abbreviation',
  proximity: 'why_proximity',
  'follow-up': 'why_follow_up',
};

/** Licences that can be named, without the places where they were found; all others are told by a general sentence. */
const BY_LICENCE = new Map<string, StringKey>([
  ['long-form', 'why_long_form'],
  ['uzbekistan', 'why_uzbekistan'],
  ['china', 'why_china'],
  ['china+uzbekistan', 'why_china_uzbekistan'],
  ['central-asia', 'why_central_asia'],
]);

/** Says in plain words why the words `surface` were marked: by what kind of name, what spoke for it, what was forgiven. */
export function explainMention({ type, licence, corrected }: Why, surface: string): readonly Sentence[] {
  const sentences: Sentence[] = [[BY_ALIAS[type], surface]];
  if (licence !== undefined) sentences.push([BY_LICENCE.get(licence.replaceAll('@block', '')) ?? 'why_context']);
  if (corrected) sentences.push(['why_corrected']);
  return sentences;
}
