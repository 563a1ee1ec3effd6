import { NAME_LAYERS, type NameLayer } from '../../core/mentions/alias';
import { type AnchorFound, findAnchors } from '../../core/mentions/find-anchors';
import type { Gazetteer } from '../../core/mentions/gazetteer';
import type { GazetteerPart } from '../../core/mentions/gazetteer-parts';
import { createPageReading, type PageReading } from '../../core/mentions/page-reading';
import { isBefore } from '../shadow-trees';
import { blockAround, followsRightBehind, MAX_UNITS_BEFORE } from './block-around';
import { findBlocks } from './find-blocks';
import type { FoundBlock, FoundMention } from './found-block';
import { maskText } from './mask-text';
import { createSlices, type SlicedWork } from './slices';
import { findNodeSpans, MAX_NODE_UNITS, type TextBlock } from './text-block';
import { ChunkWalk, nodeAt, type TextChunk } from './text-chunks';
import { WaitingElements } from './waiting-elements';

/** How often the clock is asked, in UTF-16 units of text read for contexts. */
const CLOCK_UNITS = 2000;
/** The owner hears of what is new when that is so large a part of it all: else long pages would be gone through anew for every slice. */
const PUBLISH_SHARE = 4;

/** What the reader tells its owner. */
export interface PageReaderEvents {
  /** A block was found, or its mentions changed; no mentions left means that it is of no interest any more. */
  blockChanged(block: FoundBlock): void;
  /** The page is written in what the gazetteer may have a part for that is not there yet. */
  partsNeeded(parts: readonly GazetteerPart[]): void;
  /** The page, or the changed part of it, has been read to its end. */
  settled(): void;
}

/** Reads a page in slices and keeps its mentions true while the page changes. */
export interface PageReader {
  /** All blocks with mentions, in document order. */
  blocks(): readonly FoundBlock[];
}

/**
 * Begins to read a page.
 * @param clock milliseconds, growing; only differences count
 * @param signal ends everything: observer, slices, callbacks
 */
export function createPageReader(
  document: Document,
  gazetteer: Gazetteer,
  events: PageReaderEvents,
  clock: () => number,
  signal: AbortSignal,
): PageReader {
  return new SlicedReader(document, gazetteer, events, clock, signal);
}

const LAST_LAYER: NameLayer = 'central';

class SlicedReader implements PageReader, SlicedWork {
  private readonly reading: PageReading;
  private readonly known = new Map<number, FoundBlock>();
  private readonly read = new Map<number, TextBlock>();
  private readonly byContainer = new WeakMap<Element, number[]>();
  private readonly idOfFirst = new WeakMap<Text, number>();
  /** For each text node of a block so long that it may be part of a longer one. */
  private readonly idOfLong = new WeakMap<Text, number>();
  /** Elements to be read for names, and those to be read for contexts once a name has asked for them. */
  private readonly waiting: WaitingElements;
  private readonly waitingForContexts = new Set<Element>();
  private readonly fresh = new Set<number>();
  private walk: ChunkWalk | undefined;
  /** Nodes of the last chunk whose blocks are still to be read: each of them may take as long as a slice. */
  private noticed: Text[] = [];
  private contextWalk: Iterator<TextBlock> | undefined;
  private hasBegunContexts = false;
  /** The last layer of names that is looked for. */
  private layer: NameLayer = 'anywhere';
  private hasReadChunk = false;
  /** The block that was read last. */
  private latest: TextBlock | undefined;
  private lastId = 0;
  private evidenceSeen = 0;

  constructor(
    document: Document,
    private readonly gazetteer: Gazetteer,
    private readonly events: PageReaderEvents,
    clock: () => number,
    signal: AbortSignal,
  ) {
    this.reading = createPageReading(gazetteer);
    const goOn = createSlices(document, this, clock, signal);
    this.waiting = new WaitingElements(document, { left: (element) => this.forgetUnder(element), goOn }, signal);
    goOn();
  }

  blocks(): readonly FoundBlock[] {
    return [...this.known.values()].sort((a, b) => {
      const [first, second] = [a.block.pieces[0]?.node, b.block.pieces[0]?.node];
      return first && second && isBefore(first, second) ? -1 : 1;
    });
  }

  step(): boolean {
    return this.readNames() || this.waiting.searchShadows() || this.readContexts();
  }

  paused(): void {
    if (this.fresh.size * PUBLISH_SHARE >= this.read.size) this.publish();
  }

  finished(): void {
    if (this.hasBegunContexts) this.reading.finishContexts();
    this.publish();
    this.events.settled();
  }

  /** Reads the next block in which a word was noticed, or notices those of the next chunk of text; false if none is left. */
  private readNames(): boolean {
    for (;;) {
      const node = this.noticed.shift();
      if (this.walk && node) {
        this.readAround(node, this.walk.root);
        return true;
      }
      const chunk = this.walk?.next();
      if (chunk) {
        this.readChunk(chunk);
        return true;
      }
      this.walk = undefined;
      const root = this.waiting.take();
      if (root === undefined) return false;
      this.forgetUnder(root);
      if (!root.isConnected) continue;
      this.walk = new ChunkWalk(root);
      this.latest = undefined;
      if (this.hasBegunContexts) this.waitingForContexts.add(root);
    }
  }

  /** Only where a word stands that names are looked for by is a block put together and read. */
  private readChunk(chunk: TextChunk): void {
    this.reading.countWriting(chunk.text);
    this.openLayers(chunk.text);
    const nodes = new Set<Text>();
    const { gazetteer } = this;
    const notice: AnchorFound = (_, at) => {
      const node = nodeAt(chunk, at);
      if (node) nodes.add(node);
    };
    findAnchors(chunk.text, gazetteer.getNames(this.layer), gazetteer.fold, notice, chunk.cut);
    // In the page's order, so that the parts of a long block follow each other.
    this.noticed = [...new Set(chunk.nodes).intersection(nodes)];
  }

  private readAround(node: Text, root: Element): void {
    if (this.latest?.pieces.some((piece) => piece.node === node)) return;
    const block = blockAround(node, root, this.isTaken);
    if (block) this.readBlock(block);
  }

  /** Most names need no look on a page without a word about their part of the world. With the word, all is read anew. */
  private openLayers(text: string): void {
    const layer = this.layer === LAST_LAYER ? LAST_LAYER : this.gazetteer.findLayer(text);
    if (NAME_LAYERS.indexOf(layer) > NAME_LAYERS.indexOf(this.layer)) {
      this.layer = layer;
      if (this.hasReadChunk) this.waiting.addAll();
    }
    this.hasReadChunk = true;
  }

  private readBlock(block: TextBlock): void {
    const first = block.pieces[0]?.node as Text;
    // Two chunks may hold parts of one block.
    if (this.read.get(this.idOfFirst.get(first) ?? 0)?.text === block.text) return;
    const id = ++this.lastId;
    const isNext = this.gazetteer.hasFollowUps && this.latest !== undefined && followsRightBehind(block, this.latest);
    this.latest = block;
    if (!this.reading.readBlock(id, block.text, isNext, this.layer)) return;
    // Only where something was found is it worth asking whether the page wants it read.
    const masked = maskText(block);
    if (masked !== block.text) this.reading.readBlock(id, masked, isNext, this.layer);
    this.keep(id, block);
  }

  /** Reads the next block for contexts, if a name has asked for them; false if none is left. */
  private readContexts(): boolean {
    if (!this.reading.asksForContexts()) return false;
    if (!this.hasBegunContexts) {
      this.hasBegunContexts = true;
      for (const root of this.waiting.getRoots()) this.waitingForContexts.add(root);
    }
    for (let units = 0; units < CLOCK_UNITS; ) {
      const step = this.contextWalk?.next();
      if (step && !step.done) {
        units += step.value.text.length;
        this.readContextsOf(step.value);
        continue;
      }
      const [root] = this.waitingForContexts;
      if (root === undefined) return false;
      this.waitingForContexts.delete(root);
      this.contextWalk = root.isConnected ? findBlocks(root) : undefined;
    }
    return true;
  }

  private readContextsOf(block: TextBlock): void {
    if (block.text.length > MAX_NODE_UNITS) return;
    const known = this.idOfFirst.get(block.pieces[0]?.node as Text);
    const id = known !== undefined && this.read.has(known) ? known : ++this.lastId;
    if (!this.reading.readContexts(id, block.text)) return;
    const masked = maskText(block);
    if (masked !== block.text) this.reading.readContexts(id, masked);
    if (id !== known) this.keep(id, block);
  }

  /** True for a node of a long block that was read: what is in one part of it must not be found in another as well. */
  private readonly isTaken = (node: Text): boolean => this.read.has(this.idOfLong.get(node) ?? 0);

  private keep(id: number, block: TextBlock): void {
    this.read.set(id, block);
    if (block.text.length > MAX_UNITS_BEFORE) for (const { node } of block.pieces) this.idOfLong.set(node, id);
    this.idOfFirst.set(block.pieces[0]?.node as Text, id);
    const ids = this.byContainer.get(block.container);
    if (ids) ids.push(id);
    else this.byContainer.set(block.container, [id]);
    this.fresh.add(id);
  }

  /** Forgets every block in an element that is to be read again, or has left the page. */
  private forgetUnder(root: Element): void {
    this.forgetIn(root);
    if (this.read.size === 0) return;
    for (const element of root.getElementsByTagName('*')) this.forgetIn(element);
  }

  private forgetIn(container: Element): void {
    for (const id of this.byContainer.get(container) ?? []) {
      const block = this.read.get(id);
      this.reading.dropBlock(id);
      this.read.delete(id);
      this.fresh.delete(id);
      if (block && this.known.delete(id)) this.events.blockChanged({ id, block, found: [] });
    }
    this.byContainer.delete(container);
  }

  /** Tells the owner what is new; if the page's evidence has changed, every block may have. */
  private publish(): void {
    const parts = this.reading.findNeededParts();
    if (parts.length > 0) this.events.partsNeeded(parts);
    const version = this.reading.evidenceVersion();
    const ids = version === this.evidenceSeen ? [...this.fresh] : [...this.read.keys()];
    this.evidenceSeen = version;
    this.fresh.clear();
    for (const id of ids) this.publishBlock(id);
  }

  private publishBlock(id: number): void {
    const block = this.read.get(id);
    if (!block) return;
    const before = this.known.get(id)?.found ?? [];
    const mentions = this.reading.findMentions(id);
    const isSame =
      mentions.length === before.length &&
      mentions.every((mention, index) => {
        const old = before[index]?.mention;
        return (
          old?.term === mention.term &&
          old.start === mention.start &&
          old.end === mention.end &&
          old.nested === mention.nested
        );
      });
    if (isSame) return;
    const found = mentions.map((mention): FoundMention => {
      const old = before.find((one) => one.mention.term === mention.term && one.mention.start === mention.start);
      return { id: old?.id ?? ++this.lastId, mention, spans: findNodeSpans(block, mention) };
    });
    const changed = { id, block, found };
    if (found.length > 0) this.known.set(id, changed);
    else this.known.delete(id);
    this.events.blockChanged(changed);
  }
}
