import { render } from 'preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Welcome, type WelcomeServices } from '../../../components/welcome/Welcome';
import { expectAccessible } from '../panel/expect-accessible';
import { translate } from '../panel/fake-services';

/** The page, what it was asked to do, and how to let a card open. */
function openWelcome(given: Partial<WelcomeServices> = {}) {
  const asked: string[] = [];
  let openCard = (): void => undefined;
  const services: WelcomeServices = {
    translate,
    termCount: 98,
    practise(element, opened) {
      asked.push(`practise ${element.localName}`);
      openCard = opened;
    },
    openPanel: async (clause) => void asked.push(`panel ${clause}`),
    openOptions: async () => void asked.push('options'),
    close: async () => void asked.push('close'),
    ...given,
  };
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(<Welcome services={services} />, root);
  const find = (selector: string) =>
    vi.waitFor(() => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    });
  return { root, asked, find, openCard: () => openCard() };
}

describe('the welcome page', () => {
  it('has nothing that axe complains about, before and after its steps', async () => {
    const { root, asked, find, openCard } = openWelcome();
    await vi.waitFor(() => expect(asked).toEqual(['practise article']));
    await expectAccessible(root);
    openCard();
    await find('.step:nth-child(1)[data-done=true]');
    await userEvent.click(await find('[name=panel]'));
    await find('.step:nth-child(2)[data-done=true]');
    expect(asked).toContain('panel 6.1');
    await expectAccessible(root);
  });

  it.each([
    ['skip', 'close'],
    ['finish', 'close'],
    ['options', 'options'],
  ])('does what its button “%s” says', async (name, done) => {
    const { asked, find } = openWelcome();
    await userEvent.click(await find(`[name=${name}]`));
    expect(asked).toContain(done);
  });

  it('says so if the panel did not open, and leaves the step open', async () => {
    const { root, find } = openWelcome({ openPanel: () => Promise.reject(new Error('The window is gone.')) });
    await userEvent.click(await find('[name=panel]'));
    expect((await find('[role=alert]')).textContent).toBe('Not done: The window is gone.');
    expect(root.querySelector('[data-done=true]')).toBeNull();
  });
});
