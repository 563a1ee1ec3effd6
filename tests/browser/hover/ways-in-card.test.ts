import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardContent } from '../../../lib/core/hover/card-content';
import type { HoverPreferences } from '../../../lib/core/hover/preferences';
import { OPEN_REST_MS } from '../../../lib/core/hover/timings';
import { HARBOUR, openDesk, type ReadingDesk } from './reading-desk';

const PAGE = `<button id="before">Before</button><article style="font:18px/30px serif;margin:40px;width:600px">
  <p>Work on the Great Harbour Project goes on; so does <a href="#there">the other Great Harbour Project</a>.</p>
  <div id="box" style="height:80px;overflow:auto"><p>In a box: Great Harbour Project.</p><div style="height:500px"></div></div>
  <dialog>A dialog of the page <button>Close</button></dialog><div style="height:2000px"></div></article>`;

const [FIRST] = HARBOUR.clauses;
const CARD: CardContent = {
  ...HARBOUR,
  inside: [{ id: 'harbour-town', name: 'Harbour Town' }],
  clauses: FIRST
    ? [{ ...FIRST, others: [{ start: 0, end: 10, term: 'both-sides' }] }, ...HARBOUR.clauses.slice(1)]
    : [],
};

let desk: ReadingDesk;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isOpen = () => desk.getCard() !== undefined;
const read = (selector: string) => desk.getRoot()?.querySelector(selector)?.textContent;
const get = (selector: string) => desk.getCard()?.querySelector<HTMLElement>(selector) ?? undefined;
const getFocus = () => (desk.getRoot()?.activeElement as HTMLElement | null | undefined) ?? undefined;

function open(chosen: Partial<HoverPreferences> = {}): void {
  desk?.close();
  desk = openDesk(PAGE, 'Great Harbour Project', CARD, chosen);
}

async function call(mention = 0): Promise<void> {
  desk.hover.call(mention, 'key');
  await expect.poll(() => desk.getCard() !== undefined && getFocus()?.localName).toBe('h2');
}

beforeEach(async () => {
  open();
  await desk.moveTo(5, 5);
});

afterEach(() => {
  desk.close();
  window.scrollTo(0, 0);
});

describe('from term to term', () => {
  test('a name inside the mention leads to its term in the same card, and Back returns to the clause that was chosen', async () => {
    await call();
    await userEvent.keyboard('{ArrowRight}');
    expect(read('[aria-selected=true]')).toBe('6.2');
    expect(read('.inside')).toBe('Also inside: Harbour Town');
    get('.inside .term')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => read('h2')).toBe('Term harbour-town');
    expect(getFocus()?.localName).toBe('h2');
    expect(document.querySelectorAll('[data-clauselight]').length).toBe(1);
    expect(read('.also')).toBeUndefined();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(read('h2')).toBe('Great Harbour Project');
    expect(read('[aria-selected=true]')).toBe('6.2');
    expect(desk.getRoot()?.querySelector<HTMLElement>('[data-icon=back]')?.hidden).toBe(true);
  });

  test('another term in the clause is a button, its words part of the text', async () => {
    await call();
    expect(read('.clause')).toBe(FIRST?.clause.text);
    const term = desk.getRoot()?.querySelector('.clause .term') as HTMLElement;
    expect([term.textContent, term.getAttribute('role')]).toEqual(['Both sides', 'button']);
    term.click();
    await expect.poll(() => read('h2')).toBe('Term both-sides');
    get('[data-icon=back]')?.click();
    expect(read('h2')).toBe('Great Harbour Project');
  });

  test('why the words were marked is a press away', async () => {
    await call();
    const why = get('.why');
    const reasons = get('.reasons');
    expect([why?.getAttribute('aria-expanded'), reasons?.hidden]).toEqual(['false', true]);
    why?.focus();
    await userEvent.keyboard('{Enter}');
    expect([why?.getAttribute('aria-expanded'), reasons?.hidden]).toEqual(['true', false]);
    expect(reasons?.textContent).toBe('“Great Harbour Project” is one of its names.');
  });
});

describe('by keyboard', () => {
  test('the card takes the focus and gives it back where it was', async () => {
    const before = document.getElementById('before') as HTMLElement;
    before.focus();
    await call();
    expect(document.activeElement?.hasAttribute('data-clauselight')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  test('where nothing had the focus it goes to what stands before the mention', async () => {
    (document.activeElement as HTMLElement).blur();
    await call(0);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.id).toBe('before');
  });

  test('Tab goes round in the card, in both directions', async () => {
    await call();
    const seen: string[] = [];
    for (let i = 0; i < 24; i++) {
      await userEvent.keyboard('{Tab}');
      seen.push(getFocus()?.dataset.icon ?? getFocus()?.className ?? 'nothing');
    }
    expect(seen).not.toContain('nothing');
    expect(seen).not.toContain('edge');
    const first = seen.indexOf('copy');
    expect(seen.indexOf('copy', first + 1)).toBeGreaterThan(0);
    get('[data-icon=copy]')?.focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(getFocus()?.localName).toBe('iframe');
  });

  test('from mention to mention, with the pointer parked on another', async () => {
    const [line] = desk.lines(1);
    await desk.moveTo((line?.left ?? 0) + 20, (line?.top ?? 0) + 10);
    await call(0);
    await call(1);
    await call(2);
    await sleep(OPEN_REST_MS + 200);
    expect(desk.log.filter((line) => line.startsWith('active'))).toEqual(['active 0', 'active 1', 'active 2']);
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
  });

  test('a ring is drawn round the mention, in our own element', async () => {
    await call(0);
    const ring = desk.getRoot()?.querySelector('.ring')?.getBoundingClientRect();
    const [line] = desk.lines(0);
    expect(ring && [ring.left, ring.top, ring.right, ring.bottom]).toEqual(
      line && [line.left - 2, line.top - 2, line.right + 2, line.bottom + 2],
    );
  });
});

describe('what opens a card', () => {
  test('click: resting does not, a click on the words does, a click on a link follows it', async () => {
    open({ trigger: 'click' });
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS + 200);
    expect(isOpen()).toBe(false);
    const [line] = desk.lines(0);
    const position = { x: (line?.left ?? 0) + 20, y: (line?.top ?? 0) + 10 };
    await userEvent.click(document.documentElement, { position, force: true });
    await expect.poll(isOpen).toBe(true);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(document.querySelector('a') as Element, { force: true });
    await sleep(200);
    expect([isOpen(), location.hash]).toEqual([false, '#there']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('a shorter or longer rest, as chosen', async () => {
    open({ restMs: 150 });
    await desk.moveToMention(0);
    await sleep(260);
    expect(isOpen()).toBe(true);
  });

  test('dark or light, as chosen', async () => {
    open({ theme: 'dark' });
    await call();
    expect(desk.getCard()?.classList.contains('dark')).toBe(true);
  });
});

describe('around the card', () => {
  test('it goes when its mention is scrolled out of the box that it stands in', async () => {
    await call(2);
    (document.getElementById('box') as HTMLElement).scrollTop = 60;
    await expect.poll(isOpen).toBe(false);
  });

  test('it stays when the page is read again and its mention has another number', async () => {
    await desk.moveToMention(0);
    await expect.poll(isOpen, { timeout: 2000 }).toBe(true);
    const card = desk.getCard();
    desk.readAgain();
    await desk.moveToMention(0);
    await sleep(OPEN_REST_MS + 200);
    expect(desk.getCard()).toBe(card);
    document.querySelector('p')?.remove();
    desk.readAgain();
    expect(isOpen()).toBe(false);
  });

  test('a dialog that the page opens later does not cover it or make it dead', async () => {
    await desk.moveToMention(0);
    await expect.poll(isOpen, { timeout: 2000 }).toBe(true);
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    await expect.poll(() => dialog.contains(document.querySelector('[data-clauselight]'))).toBe(true);
    const box = desk.getCard()?.getBoundingClientRect() as DOMRect;
    expect(document.elementFromPoint(box.left + 20, box.top + 20)?.hasAttribute('data-clauselight')).toBe(true);
    dialog.close();
    await expect.poll(() => document.documentElement.lastElementChild?.hasAttribute('data-clauselight')).toBe(true);
    expect(isOpen()).toBe(true);
  });
});
