/** What the tests use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  /** A reference in CSL's own terms. */
  export interface Reference {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author: readonly ({ readonly literal: string } | { readonly family: string })[];
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly 'publisher-place': string;
    readonly abstract: string;
    readonly note: string | readonly string[];
    readonly section?: string;
    readonly language: string;
  }
  /** Reads references in any form that its plugins know. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly Reference[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
