import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLOSE_GRACE_MS, OPEN_REST_MS } from '../../../lib/core/hover/timings';
import type { ReadingDesk } from './reading-desk';
import { HARBOUR, openDesk } from './reading-desk';

const PAGE = `<article style="font:18px/30px serif;margin:40px;width:600px"><p>Work on the Great <a href="#there">Harbour</a> Project
  goes on, and the <i>Great Harbour Project</i> is not the last.</p><p style="margin-top:300px">One more Great Harbour Project.</p>
  <input><div style="height:2000px"></div></article>`;

let desk: ReadingDesk;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isOpen = () => desk.getCard() !== undefined;
const read = (selector: string) => desk.getRoot()?.querySelector(selector)?.textContent;

async function openCard(mention = 0): Promise<HTMLElement> {
  await desk.moveToMention(mention);
  await expect.poll(isOpen, { timeout: 2000 }).toBe(true);
  return desk.getCard() as HTMLElement;
}

beforeEach(async () => {
  desk = openDesk(PAGE, 'Great Harbour Project');
  await desk.moveTo(5, 5);
});

afterEach(() => {
  desk.close();
  window.scrollTo(0, 0);
});

describe('opening', () => {
  test('resting on a mention opens its card; its text is the clause, to the letter', async () => {
    await openCard();
    expect(read('h2')).toBe('Great Harbour Project');
    expect(read('.kind')).toBe('Project');
    expect(read('.clause')).toBe(HARBOUR.clauses[0]?.clause.text);
    expect(read('.clause b')).toBe('Great Harbour Project');
    expect(read('.where')).toContain('Joint Statement, 24 Jan 2024');
    expect(desk.log).toEqual(['active 0']);
  });

  test('not before the pointer has rested, and not beside the letters', async () => {
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS / 2);
    expect(isOpen()).toBe(false);
    const [line] = desk.lines(0);
    await desk.moveTo((line?.left ?? 0) - 8, (line?.top ?? 0) + 5);
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
  });

  test('not while text is selected', async () => {
    document.getSelection()?.selectAllChildren(document.querySelector('p') as Node);
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
    document.getSelection()?.removeAllRanges();
  });

  test('not because a mention was scrolled under the pointer, but by a move right after', async () => {
    const [line] = desk.lines(0);
    await desk.moveTo((line?.left ?? 0) + 5, (line?.top ?? 0) + 5 - 20);
    window.scrollTo(0, 20);
    await sleep(OPEN_REST_MS + 300);
    expect(isOpen()).toBe(false);
    window.scrollTo(0, 0);
    window.scrollTo(0, 21);
    await desk.moveToMention(0);
    await expect.poll(isOpen, { timeout: 2000 }).toBe(true);
  });

  test('not by events that a page makes up', async () => {
    const [line] = desk.lines(0);
    const at = { clientX: (line?.left ?? 0) + 5, clientY: (line?.top ?? 0) + 5, bubbles: true };
    document.body.dispatchEvent(new PointerEvent('pointermove', at));
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
  });

  test('not where the card cannot be had', async () => {
    desk.close();
    desk = openDesk(PAGE, 'Great Harbour Project', 'none');
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
  });
});

describe('on the page', () => {
  test('the page gets one element under <html> while a card is open, and nothing else ever', async () => {
    const before = document.body.outerHTML;
    const elements = document.documentElement.childElementCount;
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    await openCard();
    expect(document.documentElement.childElementCount).toBe(elements + 1);
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).toBe(sheets);
    expect(document.body.outerHTML).toBe(before);
    await userEvent.keyboard('{Escape}');
    expect(document.documentElement.childElementCount).toBe(elements);
    expect(document.body.outerHTML).toBe(before);
  });

  test('styles do not leak, in either direction', async () => {
    const hostile = document.createElement('style');
    hostile.textContent =
      '*, [popover], [data-clauselight] { display: none !important; opacity: 0 !important; transform: rotate(9deg) !important }' +
      ' html, body, article, p { display: block !important; opacity: 1 !important; transform: none !important }' +
      ' i, a { display: inline !important; opacity: 1 !important } * { --raised: red !important; --ink: red !important }';
    document.body.prepend(hostile);
    await openCard();
    const link = document.createElement('h2');
    document.body.append(link);
    expect(getComputedStyle(link).unicodeBidi).not.toBe('plaintext');
    const host = getComputedStyle(document.querySelector('[data-clauselight]') as Element);
    expect([host.display, host.opacity, host.transform]).toEqual(['block', '1', 'none']);
    const card = getComputedStyle(desk.getCard() as Element);
    expect([card.display, card.backgroundColor]).toEqual(['flex', 'rgb(255, 255, 255)']);
  });

  test('never over a line of the mention, above or below, with room around it', async () => {
    for (const mention of [0, 1, 2]) {
      const box = (await openCard(mention)).getBoundingClientRect();
      for (const line of desk.lines(mention)) expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.bottom).toBeLessThanOrEqual(window.innerHeight - 8);
      await userEvent.keyboard('{Escape}');
    }
  });

  test('a link under the mention stays a link', async () => {
    await openCard();
    await userEvent.click(document.querySelector('a') as Element);
    expect(location.hash).toBe('#there');
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('a page that removes the card five times is left alone', async () => {
    await openCard();
    for (let i = 0; i < 5; i++) {
      document.querySelector('[data-clauselight]')?.remove();
      await sleep(0);
    }
    expect(isOpen()).toBe(false);
    await desk.moveTo(5, 5);
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
  });

  test('the end of everything takes the card away', async () => {
    await openCard();
    desk.close();
    expect(document.querySelector('[data-clauselight]')).toBeNull();
  });
});

describe('leaving', () => {
  test('away from the mention the card goes after the grace', async () => {
    await openCard();
    await desk.moveTo(5, 5);
    await sleep(CLOSE_GRACE_MS / 3);
    expect(isOpen()).toBe(true);
    await expect.poll(isOpen, { timeout: 2000 }).toBe(false);
    expect(desk.log).toEqual(['active 0', 'active undefined']);
  });

  test('the pointer can walk into the card and stay there', async () => {
    const box = (await openCard()).getBoundingClientRect();
    await desk.moveTo(box.left + 60, box.top - 4);
    await desk.moveTo(box.left + 90, box.top + 50);
    await sleep(CLOSE_GRACE_MS * 2);
    expect(isOpen()).toBe(true);
  });

  test('Esc closes the card and not the dialog that it is about, and it stays closed under a still pointer', async () => {
    const keys = vi.fn();
    document.addEventListener('keydown', keys);
    desk.close();
    desk = openDesk(
      '<dialog style="margin:8px">Of the page: the Great Harbour Project</dialog>',
      'Great Harbour Project',
    );
    const modal = document.querySelector('dialog') as HTMLDialogElement;
    modal.showModal();
    await openCard();
    expect(modal.contains(document.querySelector('[data-clauselight]'))).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect([isOpen(), modal.open]).toEqual([false, true]);
    expect(keys).not.toHaveBeenCalled();
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(modal.open).toBe(false);
    expect(keys).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', keys);
  });

  test('typing into the page puts the card away', async () => {
    (document.querySelector('input') as HTMLInputElement).focus({ preventScroll: true });
    await openCard();
    await userEvent.keyboard('a');
    expect(isOpen()).toBe(false);
  });

  test('it follows its mention when the page scrolls a little, and goes when that is far', async () => {
    const top = (await openCard()).getBoundingClientRect().top;
    window.scrollTo(0, 30);
    await expect.poll(() => desk.getCard()?.getBoundingClientRect().top).toBe(top - 30);
    window.scrollTo(0, 200);
    await expect.poll(isOpen).toBe(false);
  });

  test('it goes when its mention is taken from the page', async () => {
    await openCard();
    document.querySelector('p')?.remove();
    desk.hover.mentionsChanged();
    expect(isOpen()).toBe(false);
  });
});

describe('in the card', () => {
  const press = async (name: string) => {
    const button = desk.getRoot()?.querySelector<HTMLElement>(`[aria-label="${name}"]`);
    const box = button?.getBoundingClientRect() as DOMRect;
    await userEvent.click(document.documentElement, {
      force: true,
      position: { x: box.left + box.width / 2 + scrollX, y: box.top + box.height / 2 + scrollY },
    });
  };

  test('the other clauses are a press or an arrow key away', async () => {
    await openCard();
    await press('Clause 6.2');
    expect(read('.clause')).toBe(HARBOUR.clauses[1]?.clause.text);
    expect(read('.note')).toBe('Editor’s note. A slip.');
    expect(read('.slip')).toBe('Ukraine');
    await userEvent.keyboard('{ArrowRight}');
    expect(read('.clause')).toBe(HARBOUR.clauses[2]?.clause.text);
    expect(read('.note')).toBeUndefined();
    await userEvent.keyboard('{ArrowRight}');
    expect(read('[aria-selected=true]')).toBe('4.9');
  });

  test('a long clause scrolls inside the card', async () => {
    const card = await openCard();
    await press('Clause 12.7');
    const text = card.querySelector('.text') as HTMLElement;
    expect(text.scrollHeight).toBeGreaterThan(text.clientHeight);
    expect(card.scrollHeight).toBeLessThanOrEqual(card.clientHeight);
    expect(getComputedStyle(text).overscrollBehaviorY).toBe('contain');
  });

  test('the panel opens at the clause that is shown', async () => {
    await openCard();
    await press('Clause 12.7');
    await press('Open in side panel');
    expect(desk.log).toContain('panel 12.7');
  });

  test('copying, where the browser has a clipboard and where it has none', async () => {
    await openCard();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('Copy with citation');
    expect(write).toHaveBeenCalledWith('Great Harbour Project, clause 4.9');
    await expect.poll(() => read('[role=status]')).toBe('Copied');
    await press('Clause 6.2');
    expect(read('[role=status]')).toBe('');
    write.mockRejectedValue(new Error('not allowed'));
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    await press('Copy with citation');
    await expect.poll(() => read('[role=status]')).toBe('Copied');
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('copy', heard);
    write.mockRestore();
  });

  test('a pinned card stays until it is closed', async () => {
    await openCard();
    await press('Keep open');
    expect(desk.getRoot()?.querySelector('[aria-label="Keep open"]')?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(document.documentElement, { force: true, position: { x: 5, y: 5 } });
    window.scrollTo(0, 400);
    await sleep(CLOSE_GRACE_MS + 200);
    expect(isOpen()).toBe(true);
    await press('Close (Esc)');
    expect(isOpen()).toBe(false);
  });
});
