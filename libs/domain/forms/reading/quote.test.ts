import { expect, test } from 'vitest';
import { quoteAll } from './quote.ts';

test('names are quoted, and of many only the first twenty', () => {
  expect(quoteAll(['说明', '2024'])).toBe('“说明”、“2024”');
  expect(quoteAll(Array.from({ length: 21 }, (_, index) => String(index)))).toMatch(/^“0”、.*“19”等 21 个$/u);
});
