import type { MentionsByNode } from '../../../lib/page/hover/mentions-by-node';

/** Answers for the text nodes with mentions as the reader does, with the body's children for its blocks. */
export function createTextsIn(nodes: Iterable<Text>): MentionsByNode['textsIn'] {
  const all = [...nodes];
  return (element) => {
    const texts = element.contains(document.body) ? [] : all.filter((node) => element.contains(node));
    return texts.length === 0 ? undefined : new Set(texts);
  };
}
