import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageSession } from '../../../lib/page/reading/page-session';

/** Every way to a page's text, and to what is selected or typed. */
const WAYS: readonly (readonly [owner: object, name: string])[] = [
  [Node.prototype, 'textContent'],
  [Node.prototype, 'nodeValue'],
  [CharacterData.prototype, 'data'],
  [HTMLElement.prototype, 'innerText'],
  [Element.prototype, 'innerHTML'],
  [Element.prototype, 'outerHTML'],
  [HTMLInputElement.prototype, 'value'],
  [HTMLTextAreaElement.prototype, 'value'],
];
const WALKS = ['createNodeIterator', 'createTreeWalker', 'createRange', 'getSelection'] as const;

const PRIVATE = `<form><input name="user" value="Aziza"><input type="password" value="secret"></form>
  <p>${'Your letters about the Belt and Road Initiative, which nobody else is to read. '.repeat(20)}</p>`;

let owner: AbortController;
let touched: string[];
const restore: (() => void)[] = [];
beforeEach(() => {
  owner = new AbortController();
  document.body.innerHTML = PRIVATE;
  touched = [];
  for (const [from, name] of WAYS) setTrap(from, name);
  for (const walk of WALKS) {
    const original = document[walk];
    Object.assign(document, {
      [walk]: (...values: never[]) => {
        touched.push(walk);
        return (original as (...args: never[]) => unknown).apply(document, values);
      },
    });
    restore.push(() => Reflect.deleteProperty(document, walk));
  }
});
afterEach(() => {
  owner.abort();
  for (const undo of restore.splice(0)) undo();
  document.body.innerHTML = '';
});

/** Notes each time a property of a node in the body is read. */
function setTrap(from: object, name: string): void {
  const original = Object.getOwnPropertyDescriptor(from, name);
  if (!original) throw new Error(`There is no ${name} to watch.`);
  Object.defineProperty(from, name, {
    ...original,
    get(this: Node) {
      if (document.body.contains(this)) touched.push(name);
      return original.get?.call(this);
    },
  });
  restore.push(() => Object.defineProperty(from, name, original));
}

it('is never read: not by the gate, not after it, not when it changes, not for the panel', async () => {
  const getSettings = vi.fn();
  const changed = vi.fn();
  const session = createPageSession({
    window,
    gazetteers: { getFirstLook: vi.fn(), getGazetteer: vi.fn(), bring: vi.fn() },
    getSettings,
    clock: () => performance.now(),
    opened: vi.fn(),
    changed,
    signal: owner.signal,
  });
  document.querySelector('form')?.insertAdjacentHTML('afterend', '<p>A new letter.</p>');
  session.settingsChanged();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(session.report()).toMatchObject({ verdict: { read: false, because: 'private-page' }, mentions: [] });
  expect(touched).toEqual([]);
  expect(getSettings).not.toHaveBeenCalled();
  expect(changed).not.toHaveBeenCalled();
});

it('has traps that catch a reading', () => {
  void document.querySelector('p')?.textContent;
  void document.querySelector('input')?.value;
  document.createTreeWalker(document.body);
  expect(touched).toEqual(['textContent', 'value', 'createTreeWalker']);
});
