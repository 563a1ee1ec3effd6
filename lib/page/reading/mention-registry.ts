import type { PageMention } from '../../core/mentions/page-mention';
import { sentenceAround } from '../../core/mentions/sentence';
import { createRanges } from './create-ranges';
import type { FoundBlock, FoundMention } from './found-block';
import type { TextBlock } from './text-block';

/** A part of a mention in one text node. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mention: number;
}

/** Where the mentions of a page stand, by number and by text node; kept by the reader, asked by the hover card. */
export interface MentionRegistry {
  update(block: FoundBlock): void;
  /** The pieces in a text node, in order; undefined if it has none. */
  piecesIn(node: Text): readonly Piece[] | undefined;
  rangesOf(mention: number): readonly Range[];
  describe(mention: number): { readonly surface: string; readonly term: string; readonly sentence: string } | undefined;
  getFound(mention: number): FoundMention | undefined;
}

/** Makes an empty registry. */
export function createMentionRegistry(document: Document): MentionRegistry {
  const byId = new Map<number, { found: FoundMention; block: TextBlock }>();
  const idsOfBlock = new Map<number, number[]>();
  const byNode = new WeakMap<Text, Piece[]>();

  return {
    update({ id, block, found }) {
      for (const old of idsOfBlock.get(id) ?? []) byId.delete(old);
      for (const { node } of block.pieces) byNode.delete(node);
      if (found.length === 0) idsOfBlock.delete(id);
      else
        idsOfBlock.set(
          id,
          found.map((one) => one.id),
        );
      for (const one of found) {
        byId.set(one.id, { found: one, block });
        if (one.mention.nested) continue;
        for (const { node, start, end } of one.spans) {
          const piece = { start, end, mention: one.id };
          const pieces = byNode.get(node);
          if (pieces) pieces.push(piece);
          else byNode.set(node, [piece]);
        }
      }
    },
    piecesIn: (node) => byNode.get(node),
    rangesOf: (mention) => createRanges(document, byId.get(mention)?.found.spans ?? []),
    describe(mention) {
      const known = byId.get(mention);
      if (!known) return undefined;
      const { surface, term } = known.found.mention;
      const { start, end } = sentenceAround(known.block.text, known.found.mention);
      return { surface, term, sentence: known.block.text.slice(start, end) };
    },
    getFound: (mention) => byId.get(mention)?.found,
  };
}

/** The mentions of blocks, as the side panel lists them; what the page hides is left out. */
export function describeMentions(blocks: readonly FoundBlock[]): PageMention[] {
  return blocks.flatMap(({ block, found }) => {
    if (!block.container.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return [];
    return found.map(({ id, mention }): PageMention => {
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
