import { afterEach, expect, test } from 'vitest';
import { readPageTheme } from '../../../lib/page/hover/page-theme';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

const read = (html: string) => {
  document.body.innerHTML = html;
  return readPageTheme(document.querySelector('#at') as Element);
};

test('a page without any background is light', () => {
  expect(read('<p id=at>text').isDark).toBe(false);
});

test('the nearest opaque background counts', () => {
  expect(read('<div style="background:#111"><p id=at>text</div>').isDark).toBe(true);
  expect(read('<div style="background:#111"><div style="background:#fff"><p id=at>text').isDark).toBe(false);
  expect(read('<div style="background:#111"><div style="background:#fff1"><p id=at>text').isDark).toBe(true);
});

test('over a picture the colour of the text tells', () => {
  expect(read('<div style="background:linear-gradient(#000,#222);color:#eee"><p id=at>text').isDark).toBe(true);
  expect(read('<div style="background:linear-gradient(#fff,#eee);color:#222"><p id=at>text').isDark).toBe(false);
});

test('direction', () => {
  expect(read('<div dir=rtl><p id=at>text').direction).toBe('rtl');
  expect(read('<p id=at>text').direction).toBe('ltr');
});
