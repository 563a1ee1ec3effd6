/** What a hover card says. */
export interface CardTexts {
  readonly name: string;
  /** The number of the clause that is shown. */
  readonly number: string;
  readonly clause: string;
  /** The editor's notes below the clause. */
  readonly notes: readonly string[];
}

/** Reads the hover card from its shadow root; runs in the page, so that it may use nothing from outside. */
export function readCardTexts(root: ShadowRoot): CardTexts {
  const textOf = (selector: string) => root.querySelector(selector)?.textContent ?? '';
  return {
    name: textOf('h2'),
    number: textOf('[aria-selected="true"], .number.chosen'),
    clause: textOf('.clause'),
    notes: [...root.querySelectorAll('.note')].map((note) => note.textContent ?? ''),
  };
}
