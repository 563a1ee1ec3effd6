import { readBlocks } from '../../core/mentions/find-mentions';
import type { Gazetteer } from '../../core/mentions/gazetteer';
import { findBlocks } from '../reading/find-blocks';
import type { FoundBlock } from '../reading/found-block';
import { maskText } from '../reading/mask-text';
import { findNodeSpans } from '../reading/text-block';

/** Reads an element in one go, as an article of its own. Its blocks have the same ids each time. */
export function readElement(root: Element, gazetteer: Gazetteer): FoundBlock[] {
  const blocks = [...findBlocks(root)];
  let lastMention = 0;
  return readBlocks(blocks.map(maskText), gazetteer).flatMap(({ mentions }, index): FoundBlock[] => {
    const block = blocks[index];
    if (!block) return [];
    const found = mentions.map((mention) => ({ id: ++lastMention, mention, spans: findNodeSpans(block, mention) }));
    return [{ id: index, block, found }];
  });
}
