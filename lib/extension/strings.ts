import type { CountedKey, StringKey, Translate } from '../core/strings';

/** The part of `browser.i18n` that gives strings. */
export interface StringSource {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}

/** Gives an interface string for a number; the number itself is `$1`. */
export type TranslateCounted = (stem: CountedKey, count: number, ...substitutions: readonly string[]) => string;

/** Makes `Translate` over the browser's strings; a missing string comes back as its key, so that it is seen. */
export function createTranslate(source: StringSource): Translate {
  return (key: StringKey, ...substitutions) => source.getMessage(key, [...substitutions]) || key;
}

/** Makes `TranslateCounted`: `_one`, `_few`, `_many` by the rules of the reader's language, else `_other`. */
export function createTranslateCounted(source: StringSource): TranslateCounted {
  const language = source.getUILanguage();
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(language);
  return (stem, count, ...substitutions) => {
    const values = [digits.format(count), ...substitutions];
    const key = `${stem}_other`;
    return source.getMessage(`${stem}_${rules.select(count)}`, values) || source.getMessage(key, values) || key;
  };
}
