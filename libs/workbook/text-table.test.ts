import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextTable } from './text-table.ts';

/** Small, so that texts are packed. */
const blockSize = 256;

it('gives back every text, however many and however long', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 700, size: 'max' }), (texts) => {
      const table = new TextTable(blockSize);
      for (const text of texts) table.push(text);
      expect(table.length).toBe(texts.length);
      expect(texts.map((_, index) => table.at(index))).toEqual(texts);
      expect(texts.map((_, index) => table.lengthAt(index))).toEqual(texts.map(({ length }) => length));
    }),
    { numRuns: 50 },
  );
});

it.each([-1, 0.5, Number.NaN, 300, 512, 1e9, Number.POSITIVE_INFINITY])('has nothing at %d of 300', (index) => {
  const table = new TextTable(blockSize);
  for (let count = 0; count < 300; count++) table.push(`${count}`);
  expect(table.at(299)).toBe('299');
  expect(table.at(index)).toBeUndefined();
  expect(table.lengthAt(index)).toBeUndefined();
});

it('gives back texts that no encoding has, and very long ones', () => {
  const texts = ['\ud800', '\udc00值', '值'.repeat(40_000), 'a'.repeat(40_000), '\ufeff', '\u0000'];
  const table = new TextTable(blockSize);
  for (let count = 0; count < 300; count++) table.push(texts[count % texts.length] ?? '');
  for (let index = 0; index < 300; index++) expect(table.at(index)).toBe(texts[index % texts.length]);
});

it('gives back more texts than it packs at once', () => {
  const table = new TextTable();
  for (let count = 0; count < 10_000; count++) table.push(`第${count}片区`);
  expect([0, 4095, 4096, 8191, 8192, 9999].map((index) => table.at(index))).toEqual(
    [0, 4095, 4096, 8191, 8192, 9999].map((count) => `第${count}片区`),
  );
});
