import { expect, it } from 'vitest';
import { blockAround } from '../../../lib/page/reading/block-around';
import { findBlocks } from '../../../lib/page/reading/find-blocks';
import { ChunkWalk } from '../../../lib/page/reading/text-chunks';

/** Letters of the chunk before at the start of the next one. */
const CARRIED = 1600;

const PAGES: [string, string][] = [
  ['paragraphs with inline markup', '<p>one <b>two</b> three</p><p>four</p>'],
  ['text around blocks', 'before<div>inside</div>after <i>it</i><p></p>end'],
  ['lines', '<p>one<br>two <em>three<br>four</em></p>'],
  ['lists without a blank', '<ul><li>a</li><li>b<ul><li>c</li></ul>d</li></ul>'],
  ['what is no text', '<p>one<script>two</script>three<style>four</style></p><noscript>five</noscript>'],
  ['inline elements around blocks', '<p>x</p><a>one<div>two</div>three</a> four'],
  ['tables', '<table><tr><td>a<td>b</tr></table>c'],
];

it.each(PAGES)('the block around any text is the one that a walk over all blocks gives: %s', (_, html) => {
  document.body.innerHTML = html;
  const blocks = [...findBlocks(document.body)];
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    for (const { node } of block.pieces) expect(blockAround(node, document.body)).toEqual(block);
  }
});

it('text that is none has no block around it', () => {
  document.body.innerHTML = '<script>one</script>';
  const node = document.body.querySelector('script')?.firstChild as Text;
  expect(blockAround(node, document.body)).toBeUndefined();
});

it('chunks give every letter of a page, and at the start of each the last ones of the chunk before', () => {
  document.body.innerHTML = `<p>${'word '.repeat(20_000)}</p>${'<p>short one</p>'.repeat(4000)}`;
  const walk = new ChunkWalk(document.body);
  let longest = 0;
  let text = '';
  for (let chunk = walk.next(); chunk; chunk = walk.next()) {
    const carried = text === '' ? '' : chunk.text.slice(1, CARRIED + 1);
    expect(text.endsWith(carried)).toBe(true);
    text += chunk.text.slice(carried === '' ? 0 : CARRIED + 1);
    longest = Math.max(longest, chunk.text.length);
    expect(chunk.cut).not.toEqual({ before: false, behind: false });
    for (const [index, start] of chunk.starts.entries()) {
      // What is left of a long node begins behind the carried letters.
      const at = start > 0 ? start : index === 0 ? 1 : CARRIED + 2;
      expect(chunk.nodes[index]?.data.charAt(at - start)).toBe(chunk.text.charAt(at));
    }
  }
  expect(text.replaceAll('\ufffb', '')).toBe(document.body.textContent);
  expect(longest).toBeLessThan(70_000);
});
