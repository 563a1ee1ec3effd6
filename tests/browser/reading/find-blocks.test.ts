import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../lib/page/reading/find-blocks';
import { maskText } from '../../../lib/page/reading/mask-text';
import { findNodeSpans, type TextBlock } from '../../../lib/page/reading/text-block';

function blocksOf(html: string): TextBlock[] {
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return [...findBlocks(root)];
}

const textsOf = (html: string): string[] => blocksOf(html).map(({ text }) => text);

describe('blocks of text', () => {
  it('go across inline elements and end at block elements and line breaks', () => {
    expect(
      textsOf(
        '<p>The <b>Belt</b> and <a href="#">Ro<i>ad</i></a><br>grew.</p><div>Then <span>more</span><p>inner</p>after</div>',
      ),
    ).toEqual(['The Belt and Road', 'grew.', 'Then more', 'inner', 'after']);
  });

  it('leave out white space, comments, scripts and styles', () => {
    expect(textsOf('<p> \n </p><script>var a = "text"</script><style>p { }</style><p>a<!-- b -->c</p>')).toEqual([
      'ac',
    ]);
  });

  it('map a span back to the parts of text nodes that it covers', () => {
    const [block] = blocksOf('<p>The <b>Belt and</b> Road grew</p>');
    const spans = block ? findNodeSpans(block, { start: 4, end: 17 }) : [];
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['Belt and', ' Road']);
  });

  it('blot out what is edited, code, navigation or hidden, and keep every offset', () => {
    const html =
      '<nav>menu</nav><p>a <code>let</code> b <span hidden>gone</span> c</p><div contenteditable>draft</div>';
    expect(blocksOf(html).map((block) => maskText(block).replaceAll('\ufffc', '_'))).toEqual([
      '____',
      'a ___ b ____ c',
      '_____',
    ]);
  });

  it('survive a page that removes what is being read', () => {
    const root = document.createElement('main');
    root.innerHTML = '<p>one</p><p>two</p><p>three</p>';
    document.body.replaceChildren(root);
    const texts: string[] = [];
    for (const { text, container } of findBlocks(root)) {
      texts.push(text);
      if (text === 'one') container.nextElementSibling?.remove();
    }
    expect(texts.at(-1)).toBe('three');
  });
});
