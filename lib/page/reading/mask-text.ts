import { closestAround } from '../shadow-trees';
import type { TextBlock } from './text-block';

/** Where no mention may stand: what is being edited, code, navigation, what the page hides. */
const NOT_READ = [
  'nav, [role="navigation"], [role="search"], [role="menu"], [role="menubar"], [role="toolbar"], [role="textbox"]',
  'code, kbd, samp, var, textarea, select, svg, math',
  '[contenteditable]:not([contenteditable="false"])',
  '[hidden], [inert], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]',
].join();

/** Stands for each unit of masked text, so that offsets stay true; no name goes across it. */
const MASK = '\ufffc';

/** The block's text with all that must not be read blotted out; the very same string if nothing is. */
export function maskText(block: TextBlock): string {
  if (block.container.ownerDocument.designMode === 'on') return MASK.repeat(block.text.length);
  if (!block.pieces.some(({ node }) => isMasked(node))) return block.text;
  return block.pieces.map(({ node }) => (isMasked(node) ? MASK.repeat(node.length) : node.data)).join('');
}

function isMasked(node: Text): boolean {
  return node.parentElement !== null && closestAround(node.parentElement, NOT_READ) !== undefined;
}
