import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createAccessibleMarks } from '../../../lib/page/highlights/accessible-marks';
import { findBlocks } from '../../../lib/page/reading/find-blocks';
import type { FoundMention } from '../../../lib/page/reading/found-block';
import { findNodeSpans } from '../../../lib/page/reading/text-block';

const NAME = 'Great Harbour Project';
const PAGE = `<p>The ${NAME} and the <i>Great</i> Harbour Project, and <a href="#x">the ${NAME}</a>.</p>`;

let ending: AbortController;
let pressed: number[];
const names = new Set([NAME]);

/** Reads the page as it is now, as the reader does after every change. */
function findMentions(): FoundMention[] {
  let id = 0;
  return [...findBlocks(document.body)].flatMap((block) =>
    [...names].flatMap((name) => {
      const found: FoundMention[] = [];
      for (let start = block.text.indexOf(name); start >= 0; start = block.text.indexOf(name, start + 1)) {
        const mention = {
          start,
          end: start + name.length,
          term: 'h',
          surface: name,
          nested: false,
          why: { alias: '', type: 'phrase' as const },
        };
        found.push({ id: ++id, mention, spans: findNodeSpans(block, mention) });
      }
      return found;
    }),
  );
}

function begin() {
  return createAccessibleMarks({
    document,
    findMentions,
    findMentionOf: (node) => findMentions().find(({ spans }) => spans.some((span) => span.node === node))?.id,
    press: (mention) => pressed.push(mention),
    signal: ending.signal,
  });
}

const marks = () => [...document.querySelectorAll<HTMLElement>('mark[data-clauselight="mark"]')];

beforeEach(() => {
  document.body.innerHTML = PAGE;
  ending = new AbortController();
  pressed = [];
  names.clear();
  names.add(NAME);
});

afterEach(() => {
  ending.abort();
  document.body.innerHTML = '';
});

test('each mention gets a button around its words, and the text stays what it was', () => {
  const text = document.body.textContent;
  begin().refresh(true);
  expect(marks().map(({ textContent }) => textContent)).toEqual([NAME, 'Great', ' Harbour Project', NAME]);
  expect(marks().map((mark) => mark.getAttribute('role'))).toEqual(['button', 'button', null, null]);
  expect(document.body.textContent).toBe(text);
});

test('reading the page again finds them in place: nothing more is changed', async () => {
  const own = begin();
  own.refresh(true);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  own.refresh(true);
  own.refresh(true);
  await new Promise((resolve) => setTimeout(resolve, 0));
  observer.disconnect();
  expect(changes).toEqual([]);
});

test('Enter, the space bar and a click ask for the card of the mention', async () => {
  begin().refresh(true);
  marks()[1]?.focus();
  await userEvent.keyboard('{Enter} ');
  await userEvent.click(marks()[0] as Element);
  expect(pressed).toEqual([2, 2, 1]);
});

test('a click that the page makes up asks for nothing', () => {
  begin().refresh(true);
  marks()[0]?.click();
  expect(pressed).toEqual([]);
});

test('a mark that stands for nothing any more goes, and at the end all go', () => {
  const own = begin();
  own.refresh(true);
  names.clear();
  own.refresh(true);
  expect(marks()).toEqual([]);
  names.add(NAME);
  own.refresh(true);
  expect(marks().length).toBe(4);
  own.refresh(false);
  expect(marks()).toEqual([]);
  own.refresh(true);
  ending.abort();
  document.body.normalize();
  expect(document.body.innerHTML).toBe(PAGE);
});
