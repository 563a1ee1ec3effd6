import type messages from '../../assets/public/_locales/en/messages.json';

/** The key of an interface string; assets/public/_locales/en/messages.json holds them all. */
export type StringKey = keyof typeof messages;

/** Gives the interface string for a key, with `$1`, `$2`, ... filled in, in the reader's language. */
export type Translate = (key: StringKey, ...substitutions: readonly string[]) => string;

/** The stem of a counted string: `panel_clauses` for `panel_clauses_one` and `panel_clauses_other`. */
export type CountedKey = StringKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
