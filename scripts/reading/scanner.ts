import { firstLook } from 'virtual:clauselight/gazetteer-first-look';
import { parts } from 'virtual:clauselight/gazetteer-parts';
import { pack } from 'virtual:clauselight/pack';
import { createLookup } from '../../lib/core/lookup/lookup';
import { type ReadBlock, readBlocks } from '../../lib/core/mentions/find-mentions';
import type { GazetteerOptions } from '../../lib/core/mentions/gazetteer';
import { createGazetteerShelf } from '../../lib/core/mentions/gazetteer-shelf';
import type { Mention } from '../../lib/core/mentions/mention';
import type { GateVerdict } from '../../lib/core/mentions/page-mention';
import { sentenceAround } from '../../lib/core/mentions/sentence';
import { judgePage } from '../../lib/page/reading/gate';
import { readDocument } from '../../lib/page/reading/read-document';
import { createHtmlParser } from './parse-html';

/** A mention as the terminal gives it out. Offsets are UTF-16 units of the scanned text. */
export interface ScannedMention {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** The text at the span. */
  readonly surface: string;
  /** The clause that fits the mention's sentence best. */
  readonly clause: string;
  /** All clauses of the term, the one that fits best first. */
  readonly clauses: readonly string[];
  /** Only on a name inside a longer mention. */
  readonly nested?: true;
  readonly why: Mention['why'];
}

/** What was found in a page or a text. */
export interface ScannedPage {
  /** Whether the extension would have read the page by itself; nothing is left out because of it. */
  readonly gate: GateVerdict;
  readonly mentions: readonly ScannedMention[];
}

/** The extension's own reading, without a browser. */
export interface Scanner {
  /** Reads a page's source. */
  scanHtml(html: string): ScannedPage;
  /** Reads plain text, whose lines are its blocks. */
  scanText(text: string): ScannedPage;
}

/** Makes a scanner over the compiled data; the quiet layer of follow-ups is left out unless asked for. */
export function createScanner(options: GazetteerOptions = {}): Scanner {
  const shelf = createGazetteerShelf(firstLook, parts, options);
  const lookup = createLookup(pack);
  const parser = createHtmlParser();
  const describe = (blocks: readonly ReadBlock[]): ScannedMention[] =>
    blocks.flatMap(({ text, offset, mentions }) =>
      mentions.map((mention) => {
        const sentence = sentenceAround(text, mention);
        const clauses = lookup.rankClauses(mention.term, text.slice(sentence.start, sentence.end), mention.surface);
        return {
          term: mention.term,
          start: mention.start + offset,
          end: mention.end + offset,
          surface: mention.surface,
          clause: clauses[0] ?? '',
          clauses,
          ...(mention.nested ? { nested: true } : {}),
          why: mention.why,
        };
      }),
    );
  return {
    scanHtml(html) {
      const document = parser.parse(html);
      return { gate: judgePage(document), mentions: describe(readDocument(document, shelf)) };
    },
    scanText(text) {
      const lines = text.split('\n');
      return { gate: { read: false, because: 'not-a-page' }, mentions: describe(readBlocks(lines, shelf(lines))) };
    },
  };
}
