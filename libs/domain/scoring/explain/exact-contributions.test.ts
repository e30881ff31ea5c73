import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { exactContributions } from './exact-contributions.ts';
import { aggregatedBy, rowsWithGaps, scoredOf } from './explain.fixture.ts';

// Below geometric means from 1 on: their logarithms are none of them negative.
it.each([
  ['arithmetic means', plainScheme],
  ['a geometric mean over an arithmetic one', aggregatedBy('geometric', 'arithmetic')],
  ['an arithmetic mean over a geometric one', aggregatedBy('arithmetic', 'geometric')],
  ['geometric means', aggregatedBy('geometric', 'geometric', [1, 100])],
])('add to the score to the last digit under %s, none below 0, whatever the gaps', (_, document) => {
  fc.assert(
    fc.property(rowsWithGaps, (rows) => {
      const scored = scoredOf(document, rows);
      const parts = exactContributions(scored, 'u0');
      const sum = parts && Decimal.sum(0, ...parts.values()).toString();
      expect(sum).toBe(scored.scores.scores[0]?.toString());
      for (const part of parts?.values() ?? []) expect(part.greaterThanOrEqualTo('-1e-11')).toBe(true);
    }),
  );
});

// √(4·25) = 10; ln 4 : ln 25 = 1.386… : 3.219…
it('are shares of the logarithms below a geometric mean', () => {
  const document = {
    ...plainScheme,
    normaliser: { method: 'raw' },
    weights: { method: 'equal' },
    tree: { id: 'total', aggregate: 'geometric', children: [{ item: 'tax' }, { item: 'rd' }] },
    items: plainScheme.items.slice(0, 2),
  };
  const partsOf = (tax: number, rd: number) =>
    Object.fromEntries(
      [...(exactContributions(scoredOf(document, [{ tax, rd }]), 'u0') ?? [])].map(([item, part]) => [
        item,
        Number(part),
      ]),
    );
  const { tax, rd } = partsOf(4, 25);
  expect(tax).toBeCloseTo((10 * Math.log(4)) / Math.log(100), 11);
  expect(rd).toBeCloseTo((10 * Math.log(25)) / Math.log(100), 11);
  expect(partsOf(1, 1)).toEqual({ tax: 0.5, rd: 0.5 });
  expect(partsOf(0, 9)).toEqual({ tax: 0, rd: 0 });
  expect(partsOf(0.5, 9)).toEqual({});
});

it('are not told of who has no score, is no unit, or of means that have no parts', () => {
  const rows = [
    { tax: 1, rd: 2, energy: 3 },
    { tax: null, rd: null, energy: null },
  ];
  expect(exactContributions(scoredOf(plainScheme, rows), 'u1')).toBeUndefined();
  expect(exactContributions(scoredOf(plainScheme, rows), 'u9')).toBeUndefined();
  expect(exactContributions(scoredOf(aggregatedBy('harmonic', 'arithmetic'), rows), 'u0')).toBeUndefined();
});
