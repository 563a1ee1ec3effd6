// Two of the peers come without types: what of them the bench uses.

declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeywordsFromArray(words: string[]): void;
    extractKeywords(text: string): string[];
  }
}

declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(words: string[], options: { accuracy: 'exactly'; separateWordSearch: boolean; each(): void }): void;
  }
}
