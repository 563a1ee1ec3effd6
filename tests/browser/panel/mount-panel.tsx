import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel';
import type { FakeWorld } from './fake-services';

/** A mounted panel, asked the way a reader looks at it. */
export interface MountedPanel {
  readonly root: HTMLElement;
  /** The element that a selector finds, once there is one. */
  find(selector: string): Promise<HTMLElement>;
  /** The element of a kind whose text is exactly this, once there is one. */
  findByText(selector: string, text: string): Promise<HTMLElement>;
  findAll(selector: string): readonly HTMLElement[];
}

/** Shows a panel at an address, and takes it away when the test is over. */
export async function mountPanel({ services }: FakeWorld, hash = '#/'): Promise<MountedPanel> {
  location.hash = hash;
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(<Panel services={services} />, root);
  const findAll = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const findBy = (selector: string, isIt: (element: HTMLElement) => boolean, what: string) =>
    vi.waitFor(() => {
      const found = findAll(selector).find(isIt);
      if (!found) throw new Error(`There is no ${what} in: ${root.textContent}`);
      return found;
    });
  // The notes and the page are asked for without the panel waiting.
  await vi.waitFor(() => findBy('main', () => true, 'panel'));
  return {
    root,
    findAll,
    find: (selector) => findBy(selector, () => true, selector),
    findByText: (selector, text) =>
      findBy(selector, (element) => element.textContent.trim() === text, `${selector} “${text}”`),
  };
}
