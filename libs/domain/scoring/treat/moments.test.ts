import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { momentsOf } from './moments.ts';

const moments = (...values: readonly number[]) => {
  const { skewness, kurtosis } = momentsOf(values.map((value) => new Decimal(value)));
  return [plain(skewness), plain(kurtosis)];
};

// The example that Excel's documentation gives for SKEW and for KURT: 0.359543 and -0.151799637.
it('are those of spreadsheets', () => {
  expect(moments(3, 4, 5, 2, 3, 4, 5, 6, 4, 7)).toEqual(['0.359543071407', '-0.151799637208']);
});

it('turn round and stay, respectively, where values are turned', () => {
  const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 15 });
  fc.assert(
    fc.property(values, (any) => {
      const [skewness, kurtosis] = moments(...any);
      const turned = moments(...any.map((value) => -3 * value + 7));
      expect(turned).toEqual([plain(new Decimal(skewness!).neg()), kurtosis]);
    }),
  );
});
