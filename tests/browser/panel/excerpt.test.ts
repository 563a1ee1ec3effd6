import { expect, it } from 'vitest';
import { findExcerpt } from '../../../components/statement/excerpt';
import { smallPack } from './small-pack';

const text = smallPack.clauses.find(({ id }) => id === '5.2')?.text ?? '';

/** The excerpt as one string, matched pieces in brackets. */
function excerptOf(of: string, ...words: readonly string[]): string {
  let from = 0;
  const spans = words.map((word) => {
    const start = of.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
  return findExcerpt(of, spans)
    .map((piece) => (piece.isMatched ? `[${piece.text}]` : piece.text))
    .join('');
}

it('shows a short clause whole', () => {
  expect(excerptOf('The two sides agreed.', 'sides')).toBe('The two [sides] agreed.');
});

it('marks matched words that stand side by side as one', () => {
  expect(excerptOf(text, 'Green', 'Silk', 'Road')).toMatch(/^… .*\[Green Silk Road\]\.$/);
});

it('cuts between words, and says that it cuts', () => {
  const excerpt = excerptOf(text, 'desertification');
  expect(excerpt).toMatch(/^… .* …$/);
  const shown = excerpt.replaceAll(/[[\]]/g, '').slice(2, -2);
  expect(` ${text} `).toContain(` ${shown} `);
});

it('shows the beginning if the words that matched are not in the text', () => {
  expect(excerptOf(text)).toMatch(/^The two sides .* …$/);
});

it('shows places far apart with an ellipsis between them', () => {
  expect(excerptOf(text, 'green', 'Green', 'Silk')).toMatch(/^… their .*\[green\].* … .*\[Green Silk\] Road\.$/);
});

it('stays short', () => {
  for (const clause of smallPack.clauses) {
    const every = [...clause.text.matchAll(/\w+/g)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    expect(
      findExcerpt(clause.text, every)
        .map((piece) => piece.text)
        .join('').length,
    ).toBeLessThan(250);
  }
});
