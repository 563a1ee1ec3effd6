import { afterEach, expect, test } from 'vitest';
import { watchNavigation } from '../../../lib/page/reading/watch-navigation';

let life = new AbortController();
afterEach(() => life.abort());

test('a document that a script writes anew is a new page', async () => {
  life = new AbortController();
  const frame = document.body.appendChild(document.createElement('iframe'));
  const window = frame.contentWindow as Window;
  let moves = 0;
  watchNavigation(
    window,
    () => {
      moves++;
    },
    life.signal,
  );
  window.document.open();
  window.document.write('<!doctype html><p>New</p>');
  window.document.close();
  await expect.poll(() => moves).toBe(1);
  frame.remove();
});
