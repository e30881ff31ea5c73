import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { meanOf, presentOf } from '../present-values.ts';
import { anyColumn, column, printed } from './column.fixture.ts';
import { zScore } from './z-score.ts';

// (1 − 2.5)/√(5/3) = −1.1618950038622…, by a second computation with 50 digits.
it('measures the distance to the mean in standard deviations of the sample', () => {
  expect(printed(zScore.normalise(column('up', 1, 2, null, 3, 4), { method: 'z-score' }).scores)).toEqual([
    '-1.161895003862',
    '-0.387298334621',
    null,
    '0.387298334621',
    '1.161895003862',
  ]);
  expect(printed(zScore.normalise(column('down', 2, 4, 6), { method: 'z-score', mean: 100, sd: '10' }).scores)).toEqual(
    ['110', '100', '90'],
  );
});

it('gives the mean where there is no deviation, and says so', () => {
  const constant = zScore.normalise(column('up', 5, 5), { method: 'z-score', mean: 50 });
  expect([printed(constant.scores), constant.warnings[0]?.code]).toEqual([['50', '50'], 'z-score.constant']);
  const single = zScore.normalise(column('up', 5), { method: 'z-score' });
  expect([printed(single.scores), single.warnings[0]?.code]).toEqual([['0'], 'z-score.single-unit']);
});

it('has the mean and the deviation that are asked for', () => {
  fc.assert(
    fc.property(anyColumn, (any) => {
      const { scores, warnings } = zScore.normalise(any, { method: 'z-score', mean: 100, sd: 10 });
      const present = presentOf(scores);
      fc.pre(present.length > 1 && warnings.length === 0);
      const squares = present.map((score) => score.minus(100).pow(2));
      expect(meanOf(present).minus(100).abs().lessThan('1e-30')).toBe(true);
      const variance = Decimal.sum(...squares).div(present.length - 1);
      expect(variance.minus(100).abs().lessThan('1e-30')).toBe(true);
    }),
  );
});
