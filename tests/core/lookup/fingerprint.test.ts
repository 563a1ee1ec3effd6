import { expect, it } from 'vitest';
import { fingerprint } from '../../../lib/core/lookup/fingerprint';

it('gives the same 16 digits for the same text', () => {
  expect(fingerprint('clause')).toBe(fingerprint('clause'));
  expect(fingerprint('clause')).toMatch(/^[0-9a-f]{16}$/);
});

it('changes with every small change', () => {
  const texts = ['', ' ', 'clause', 'clausE', 'clause ', 'lcause', '4.9', '4.10', '中', '中 '];
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});
