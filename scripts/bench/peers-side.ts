import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { AhoCorasick } from '@monyone/aho-corasick';
import KeywordProcessor from 'flashtext.js';
import Mark from 'mark.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import { createPageReader } from '../../lib/page/reading/page-reader';
import type { PeerName } from './peers';

/** Text nodes up to this long are passed over unseen, as the floor does. */
const LONG_TEXT_UNITS = 256;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** From and to, in UTF-16 units of the page's text. */
type Stretch = readonly [start: number, end: number];

/** What the bench calls in the page. */
export interface PeersSide {
  /** Lets a peer make its tables and look through the page with them; gives how often it found something. */
  run(peer: PeerName, aliases: readonly string[]): number;
  /** How many of the reader's mentions the peer found a part of, of how many; to be asked after `run`. */
  recall(): readonly [found: number, of: number];
}

const starts = new Map<Text, number>();
let hits: Stretch[] = [];

function readText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length > LONG_TEXT_UNITS && /^(?:script|style)$/.test(node.parentElement?.localName ?? '')) continue;
    starts.set(node as Text, length);
    texts.push(data);
    length += data.length + 1;
  }
  return texts.join('\n').toLowerCase();
}

const PEERS: Readonly<Record<PeerName, (text: string, aliases: readonly string[]) => Stretch[]>> = {
  'one RegExp'(text, aliases) {
    const longestFirst = aliases.toSorted((a, b) => b.length - a.length);
    const any = longestFirst.map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
    return Array.from(text.matchAll(expression), ({ index, 0: { length } }) => [index, index + length]);
  },
  'modern-ahocorasick': (text, aliases) =>
    new ModernAhoCorasick(aliases).search(text).map(({ start, end }) => [start, end]),
  '@monyone/aho-corasick': (text, aliases) =>
    new AhoCorasick([...aliases]).matchInText(text).map(({ begin, end }) => [begin, end]),
  FlashText(text, aliases) {
    const processor = new KeywordProcessor();
    processor.addKeywordsFromArray([...aliases]);
    // It does not say where: its words are looked for afterwards, each behind the one before.
    let at = 0;
    return processor.extractKeywords(text).map((word) => {
      const start = Math.max(at, text.indexOf(word, at));
      at = start + word.length;
      return [start, at];
    });
  },
  'split and Map'(text, aliases) {
    const byFirst = new Map<string, string[]>();
    for (const alias of aliases) {
      const [first = ''] = alias.match(WORD) ?? [];
      const others = byFirst.get(first);
      if (others) others.push(alias);
      else byFirst.set(first, [alias]);
    }
    const found: Stretch[] = [];
    for (const { index, 0: word } of text.matchAll(WORD)) {
      for (const alias of byFirst.get(word) ?? []) {
        if (text.startsWith(alias, index)) found.push([index, index + alias.length]);
      }
    }
    return found;
  },
  // It marks what it finds by elements of its own, so that nothing can be asked about places afterwards.
  'mark.js'(_, aliases) {
    const found: Stretch[] = [];
    new Mark(document.body).mark([...aliases], {
      accuracy: 'exactly',
      separateWordSearch: false,
      each: () => found.push([0, 0]),
    });
    return found;
  },
};

/** Where the reader finds mentions. */
function readMentions(): Stretch[] {
  const slices: IdleRequestCallback[] = [];
  window.requestIdleCallback = (slice) => slices.push(slice);
  const found = new Map<number, Stretch[]>();
  const life = new AbortController();
  createPageReader(
    document,
    createGazetteer([ownPart]),
    {
      blockChanged: ({ id, found: here }) =>
        found.set(
          id,
          here.flatMap(({ spans: [span] }): Stretch[] => {
            const start = span && starts.get(span.node);
            return span === undefined || start === undefined ? [] : [[start + span.start, start + span.end]];
          }),
        ),
      partsNeeded: () => undefined,
      settled: () => undefined,
    },
    () => 0,
    life.signal,
  );
  for (let slice = slices.shift(); slice; slice = slices.shift()) {
    slice({ didTimeout: false, timeRemaining: () => 50 });
  }
  life.abort();
  return [...found.values()].flat();
}

const peersSide: PeersSide = {
  run(peer, aliases) {
    hits = PEERS[peer](readText(), aliases);
    return hits.length;
  },
  recall() {
    const mentions = readMentions();
    const isFound = ([start, end]: Stretch) => hits.some(([from, to]) => from < end && to > start);
    return [mentions.filter(isFound).length, mentions.length];
  },
};

Object.assign(window, { clauselightPeers: peersSide });
