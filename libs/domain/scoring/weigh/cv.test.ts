import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { weigh } from './index.ts';
import { itemsOf, seen } from './scored-items-fixture.ts';

const cv = (input: Parameters<typeof weigh>[0]) => seen(weigh(input, { method: 'cv' }));

describe('weights by the coefficient of variation', () => {
  it('are the spread over the size of the mean (computed with 60 digits)', () => {
    const items = itemsOf([
      [60, 70, 80, 100],
      [-50, -80, -90, -100],
      [0, 10, 20, 30],
    ]);
    expect(cv(items)).toEqual({ weights: ['0.163105117429', '0.199866171778', '0.637028710793'], warnings: [] });
  });

  it('give no weight to an item whose mean is 0, up to rounding', () => {
    const third = '0.3333333333333333333333333333333333333333';
    const balanced = itemsOf([
      [1, 2, 3],
      [-1, 0, 1],
      [third, third, '-0.6666666666666666666666666666666666666667'],
    ]);
    expect(cv(balanced)).toEqual({ weights: ['1', '0', '0'], warnings: ['cv.zero-mean i1', 'cv.zero-mean i2'] });
  });

  it('see that scores are equal although their mean is off in the last digit', () => {
    const thirteenth = new Decimal(1).div(13).toString();
    expect(
      cv(
        itemsOf([
          [1, 2],
          [thirteenth, thirteenth],
        ]),
      ),
    ).toEqual({ weights: ['1', '0'], warnings: ['cv.constant i1'] });
  });

  it('are equal where no item has a coefficient', () => {
    expect(
      cv(
        itemsOf([
          [-1, 1],
          [4, 4],
          [0, 0],
        ]),
      ),
    ).toEqual({
      weights: ['0.333333333333', '0.333333333333', '0.333333333333'],
      warnings: ['cv.zero-mean i0', 'cv.constant i1', 'cv.constant i2', 'cv.equal'],
    });
  });
});
