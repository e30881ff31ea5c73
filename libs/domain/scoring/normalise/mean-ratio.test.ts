import { describe, expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { meanRatio } from './mean-ratio.ts';

const scored = (direction: 'up' | 'down', values: readonly (number | null)[], scale?: [number, number]) => {
  const column = {
    ...{ item: 'x', direction },
    units: values.map((_, at) => `u${at}`),
    values: values.map((value) => (value === null ? null : new Decimal(value))),
  };
  const { scores, warnings } = meanRatio.normalise(column, { method: 'mean-ratio', ...(scale ? { scale } : {}) });
  return [scores.map((score) => score?.toString() ?? null), warnings.map(({ code }) => code)];
};

describe('the value against the mean', () => {
  it('is the ratio where more is better', () => {
    expect(scored('up', [1, null, 3])).toEqual([['0.5', null, '1.5'], []]);
  });

  // Mean 4: 2·(2 − x/4) for 0, 4, 2, 10 is 4, 2, 3, and 0 from twice the mean on.
  it('falls where less is better, to nothing at twice the mean', () => {
    expect(scored('down', [0, 4, 2, 10], [0, 2])).toEqual([['4', '2', '3', '0'], []]);
  });

  it('is that of everyone where the mean is not above zero', () => {
    expect(scored('up', [-1, 1], [0, 100])).toEqual([['100', '100'], ['mean-ratio.not-positive']]);
    expect(scored('up', [null])).toEqual([[null], []]);
  });
});
