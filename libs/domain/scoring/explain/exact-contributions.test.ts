import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { exactContributions } from './exact-contributions.ts';
import { aggregatedBy, rowsWithGaps, scoredOf } from './explain.fixture.ts';

it('add to the score to the last digit, whatever the gaps', () => {
  fc.assert(
    fc.property(rowsWithGaps, (rows) => {
      const scored = scoredOf(plainScheme, rows);
      const parts = exactContributions(scored, 'u0');
      const sum = parts && Decimal.sum(0, ...parts.values()).toString();
      expect(sum).toBe(scored.scores.scores[0]?.toString());
    }),
  );
});

it('are not told of who has no score, is no unit, or of means that are not arithmetic', () => {
  const rows = [
    { tax: 1, rd: 2, energy: 3 },
    { tax: null, rd: null, energy: null },
  ];
  expect(exactContributions(scoredOf(plainScheme, rows), 'u1')).toBeUndefined();
  expect(exactContributions(scoredOf(plainScheme, rows), 'u9')).toBeUndefined();
  expect(exactContributions(scoredOf(aggregatedBy('geometric', 'arithmetic'), rows), 'u0')).toBeUndefined();
});
