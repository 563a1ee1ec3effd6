import type { Alias } from './alias';

/** What a page, or one of its blocks, is known to speak about. */
export interface Evidence {
  /** Contexts and fully named terms found anywhere on the page: enough to speak for a mention. */
  readonly page: ReadonlySet<string>;
  /** Contexts that a good part of the page's prose is about: only these speak against a mention. */
  readonly about: ReadonlySet<string>;
  /** Those found in the mention's own block. */
  readonly block: ReadonlySet<string>;
}

/** The licence that a mention got, in words for its reader; undefined if its alias must not count here. */
export type Licence = { readonly by?: string } | undefined;

const LONG_FORM = 'long-form';

/** Aliases that are asked for a licence: abbreviations always, others where the gazetteer says so. */
export function needsOf(alias: Alias): readonly string[] {
  return alias.needs ?? (alias.type === 'abbreviation' ? [LONG_FORM] : []);
}

/** True if the page has a say in whether an alias counts. */
export function asksForLicence(alias: Alias): boolean {
  return needsOf(alias).length > 0 || (alias.unless ?? []).length > 0;
}

/** Asks the page whether an alias may count there. */
export function judgeAlias(alias: Alias, evidence: Evidence): Licence {
  if (alias.type === 'abbreviation' && isForeign(alias, evidence)) return undefined;
  if ((alias.unless ?? []).some((condition) => holds(condition, alias, evidence, evidence.about))) return undefined;
  const needs = needsOf(alias);
  if (needs.length === 0) return {};
  const by = needs.find((condition) => holds(condition, alias, evidence, evidence.page));
  return by === undefined ? undefined : { by };
}

/** True where the page explains the abbreviation as something else, and never gives the long form that is meant here. */
function isForeign({ owner }: Alias, { page }: Evidence): boolean {
  return page.has(`foreign:${owner}`) && !page.has(`long:${owner}`);
}

/** A condition is one atom, or several joined by `+`; `!` before an atom asks that it should not hold. */
function holds(condition: string, alias: Alias, evidence: Evidence, page: ReadonlySet<string>): boolean {
  return condition.split('+').every((atom) => {
    const isRefused = atom.startsWith('!');
    const [name = '', place] = atom.slice(Number(isRefused)).split('@');
    const key = name === LONG_FORM ? `long:${alias.owner}` : name;
    // What speaks against a mention must be what the page is about, and not a word in a corner of it.
    const known = place === 'block' ? evidence.block : isRefused ? evidence.about : page;
    return known.has(key) !== isRefused;
  });
}
