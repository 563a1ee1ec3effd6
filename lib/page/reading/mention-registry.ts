import type { Why } from '../../core/mentions/mention';
import type { PageMention } from '../../core/mentions/page-mention';
import { sentenceAround } from '../../core/mentions/sentence';
import type { Span } from '../../core/statement/term';
import { closestAround } from '../shadow-trees';
import { createRanges } from './create-ranges';
import type { FoundBlock, FoundMention } from './found-block';
import type { TextBlock } from './text-block';

/** Enough words around a quotation to find it again, in UTF-16 units. */
export const QUOTE_AROUND = 32;

/** A part of a mention in one text node. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mention: number;
}

/** Where the mentions of a page stand, by number and by text node; kept by the reader, asked by the hover card. */
export interface MentionRegistry {
  update(block: FoundBlock): void;
  /** The pieces in a text node of mentions that are painted, in order; undefined if it has none. */
  piecesIn(node: Text): readonly Piece[] | undefined;
  /** The text nodes with mentions in a block, or in an element of one; undefined if there are none. */
  textsIn(element: Element): ReadonlySet<Text> | undefined;
  rangesOf(mention: number): readonly Range[];
  describe(mention: number): DescribedMention | undefined;
  getFound(mention: number): FoundMention | undefined;
}

/** A mention as its card needs it. */
export interface DescribedMention {
  readonly term: string;
  readonly surface: string;
  readonly sentence: string;
  /** The language that the page gives for the place, a BCP 47 tag; empty if it gives none. */
  readonly language: string;
  /** Terms whose complete names stand inside it, in text order. */
  readonly inside: readonly string[];
  readonly why: Why;
  /** Its words as they stand on the page, with those around them. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/**
 * Makes an empty registry.
 * @param isPainted what is not painted is plain text to the pointer
 */
export function createMentionRegistry(document: Document, isPainted: (mention: number) => boolean): MentionRegistry {
  const byId = new Map<number, { found: FoundMention; all: readonly FoundMention[]; block: TextBlock }>();
  const idsOfBlock = new Map<number, number[]>();
  const byNode = new WeakMap<Text, Piece[]>();
  const textsByElement = new WeakMap<Element, Set<Text>>();

  const fileText = (node: Text, { container }: TextBlock): void => {
    for (const element of elementsAround(node, container)) {
      const texts = textsByElement.get(element);
      if (texts) texts.add(node);
      else textsByElement.set(element, new Set([node]));
    }
  };

  return {
    update({ id, block, found }) {
      for (const old of idsOfBlock.get(id) ?? []) byId.delete(old);
      for (const { node } of block.pieces) {
        if (!byNode.delete(node)) continue;
        for (const element of elementsAround(node, block.container)) textsByElement.get(element)?.delete(node);
      }
      if (found.length === 0) idsOfBlock.delete(id);
      else
        idsOfBlock.set(
          id,
          found.map((one) => one.id),
        );
      for (const one of found) {
        byId.set(one.id, { found: one, all: found, block });
        if (one.mention.nested) continue;
        for (const { node, start, end } of one.spans) {
          const piece = { start, end, mention: one.id };
          const pieces = byNode.get(node);
          if (pieces) pieces.push(piece);
          else byNode.set(node, [piece]);
          fileText(node, block);
        }
      }
    },
    piecesIn(node) {
      const pieces = byNode.get(node);
      return pieces?.every(({ mention }) => isPainted(mention))
        ? pieces
        : pieces?.filter(({ mention }) => isPainted(mention));
    },
    textsIn: (element) => textsByElement.get(element),
    rangesOf: (mention) => createRanges(document, byId.get(mention)?.found.spans ?? []),
    describe(id) {
      const known = byId.get(id);
      if (!known) return undefined;
      const { block, all } = known;
      const { mention } = known.found;
      const { start, end } = sentenceAround(block.text, mention);
      const isInside = (other: Span) => other.start >= mention.start && other.end <= mention.end;
      return {
        term: mention.term,
        surface: mention.surface,
        sentence: block.text.slice(start, end),
        language: closestAround(block.container, '[lang]')?.getAttribute('lang') ?? '',
        inside: all.filter(({ mention: other }) => other.nested && isInside(other)).map((one) => one.mention.term),
        why: mention.why,
        quote: {
          exact: mention.surface,
          prefix: block.text.slice(Math.max(0, mention.start - QUOTE_AROUND), mention.start),
          suffix: block.text.slice(mention.end, mention.end + QUOTE_AROUND),
        },
      };
    },
    getFound: (mention) => byId.get(mention)?.found,
  };
}

/** The elements that hold a text node, from its parent up to the block's. */
function elementsAround(node: Text, container: Element): Element[] {
  const around: Element[] = [];
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    around.push(element);
    if (element === container) break;
  }
  return around;
}

/** How many distinct terms the side panel lists for blocks. */
export function countTerms(blocks: readonly FoundBlock[]): number {
  const terms = new Set<string>();
  for (const { block, found } of blocks) {
    const fresh = found.filter(({ mention }) => mention.why.type !== 'follow-up' && !terms.has(mention.term));
    if (fresh.length === 0 || !isShown(block)) continue;
    for (const { mention } of fresh) terms.add(mention.term);
  }
  return terms.size;
}

/** The mentions of blocks, as the side panel lists them; what the page hides is left out, and so are follow-ups. */
export function describeMentions(blocks: readonly FoundBlock[]): PageMention[] {
  return blocks.flatMap(({ block, found }) => {
    if (!isShown(block)) return [];
    return found
      .filter(({ mention }) => mention.why.type !== 'follow-up')
      .map(({ id, mention }): PageMention => {
        const { start, end, isCutBefore, isCutAfter } = sentenceAround(block.text, mention);
        const before = isCutBefore ? '… ' : '';
        const shift = before.length - start;
        return {
          id,
          mention: { term: mention.term, surface: mention.surface, nested: mention.nested, why: mention.why },
          sentence: `${before}${block.text.slice(start, end)}${isCutAfter ? ' …' : ''}`,
          spot: { start: mention.start + shift, end: Math.min(mention.end, end) + shift },
        };
      });
  });
}

function isShown({ container }: TextBlock): boolean {
  return container.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}
