import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Column, Values } from '../column.ts';
import { presentOf } from '../present-values.ts';
import { anyColumn, column, printed } from './column.fixture.ts';
import { type NormaliserParameters, normalise, normaliserParameters, normalisers } from './index.ts';

const every: readonly NormaliserParameters[] = [
  { method: 'min-max' },
  { method: 'min-max', scale: [0, 100] },
  { method: 'z-score' },
  { method: 'z-score', mean: 100, sd: 10 },
  { method: 'rank' },
  { method: 'percentile' },
  { method: 'borda' },
  { method: 'fraction-of-max' },
  { method: 'fraction-of-max', scale: [60, 100] },
  { method: 'distance-to-reference', reference: 'b' },
  { method: 'distance-to-reference', reference: 'b', cap: true },
  { method: 'distance-to-target', target: 1 },
  { method: 'distance-to-target', target: -1, cap: true },
  { method: 'goalposts', lower: -2, upper: '2.5', scale: [0, 100] },
  { method: 'efficacy' },
  { method: 'efficacy', bounds: { lower: -2, upper: 2 }, clamp: [0, '1.2'] },
  { method: 'efficacy', bounds: { quantile: '0.1' } },
  { method: 'efficacy', bounds: { quantile: '0.1' }, clamp: 'none' },
  { method: 'base-index', base: 2 },
  { method: 'base-index', base: 2, times: 30, cap: 2 },
  { method: 'mean-ratio', scale: [0, 2] },
  { method: 'raw' },
];

const tables: readonly NormaliserParameters[] = [
  {
    method: 'piecewise',
    points: [
      [-2, 0],
      [0, 60],
      ['2.5', 100],
    ],
  },
  {
    method: 'piecewise',
    points: [
      [-2, 0],
      [0, 60],
      ['2.5', 100],
    ],
    steps: true,
  },
];

/** Whether who is better never has fewer points, and who is alike as many. */
const keepsOrder = ({ direction, values }: Column, scores: Values): boolean => {
  const better = (a: Decimal, b: Decimal) => (direction === 'up' ? a.comparedTo(b) : b.comparedTo(a));
  const standing = values
    .flatMap((value, at) => (value === null ? [] : [{ value, score: scores[at]! }]))
    .sort((a, b) => better(a.value, b.value));
  return standing.every(({ value, score }, at) => {
    const before = standing[at - 1];
    if (!before) return true;
    return before.value.equals(value) ? before.score.equals(score) : before.score.lessThanOrEqualTo(score);
  });
};

describe.each([...every, ...tables])('$method %j', (parameters) => {
  it('takes its own parameters, and no others beside them', () => {
    expect(z.safeParse(normaliserParameters, parameters).success).toBe(true);
    expect(z.safeParse(normaliserParameters, { ...parameters, other: 1 }).success).toBe(false);
  });

  it('scores exactly the units that have a value, with finite numbers', () => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const { scores } = normalise(any, parameters);
        expect(scores.map((score) => score === null)).toEqual(any.values.map((value) => value === null));
        expect(presentOf(scores).every((score) => score.isFinite())).toBe(true);
      }),
    );
  });

  it('says so where it cannot score as usual, with a code of its own, and stays silent otherwise', () => {
    const plain = normalise(column('up', 1, 2, 3, 4, 5), parameters);
    if (parameters.method !== 'distance-to-target') expect(plain.warnings).toEqual([]);
    fc.assert(
      fc.property(anyColumn, (any) => {
        for (const { code, item } of normalise(any, parameters).warnings) {
          expect(code.startsWith(`${parameters.method}.`)).toBe(true);
          expect(item).toBe('x');
        }
      }),
    );
  });

  it('gives nothing and warns of nothing where no unit has a value', () => {
    expect(normalise(column('down', null, null), parameters)).toEqual({ scores: [null, null], warnings: [] });
  });

  it('scores units alike wherever they stand', () => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const turned = { ...any, units: any.units.toReversed(), values: any.values.toReversed() };
        expect(printed(normalise(turned, parameters).scores)).toEqual(
          printed(normalise(any, parameters).scores).toReversed(),
        );
      }),
    );
  });
});

it.each(every)('$method %j never gives fewer points to who is better', (parameters) => {
  fc.assert(fc.property(anyColumn, (any) => keepsOrder(any, normalise(any, parameters).scores)));
});

describe('methods that only compare units', () => {
  const relative = every.filter(({ method }) =>
    ['min-max', 'z-score', 'rank', 'percentile', 'borda', 'distance-to-reference'].includes(method),
  );

  it.each(relative)('$method %j does not depend on the unit of measurement', (parameters) => {
    const factor = fc.integer({ min: 1, max: 1000 });
    const shift = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyColumn, factor, shift, (any, times, plus) => {
        const values = any.values.map((value) => value?.times(times).plus(plus) ?? null);
        const [before, after] = [normalise(any, parameters).scores, normalise({ ...any, values }, parameters).scores];
        return before.every((score, at) => score?.minus(after[at]!).abs().lessThan('1e-30') ?? true);
      }),
    );
  });

  it.each(relative)('$method %j scores less-is-better like the opposite values', (parameters) => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const opposite: Column = {
          ...any,
          direction: any.direction === 'up' ? 'down' : 'up',
          values: any.values.map((value) => value?.neg() ?? null),
        };
        expect(printed(normalise(opposite, parameters).scores)).toEqual(printed(normalise(any, parameters).scores));
      }),
    );
  });
});

it.each(['min-max', 'percentile', 'fraction-of-max', 'efficacy'] as const)(
  '%s on a scale is where it stands between its ends',
  (method) => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const shares = normalise(any, { method, scale: [0, 1] }).scores;
        const scores = normalise(any, { method, scale: ['20', 100] }).scores;
        expect(printed(scores)).toEqual(printed(shares.map((share) => share?.times(80).plus(20) ?? null)));
      }),
    );
  },
);

describe('normaliser parameters', () => {
  it.each([
    [{ method: 'min' }],
    [{ method: 'min-max', scale: [1, 1] }],
    [{ method: 'min-max', scale: [100, 0] }],
    [{ method: 'min-max', scale: [0] }],
    [{ method: 'min-max', scale: [0, Number.POSITIVE_INFINITY] }],
    [{ method: 'z-score', sd: 0 }],
    [{ method: 'distance-to-reference' }],
    [{ method: 'distance-to-target', target: null }],
    [{ method: 'goalposts', lower: 5, upper: 5 }],
    [{ method: 'goalposts', lower: 25, upper: -10 }],
    [{ method: 'efficacy', bounds: { lower: '2', upper: '1' } }],
    [{ method: 'efficacy', bounds: { quantile: 0.5 } }],
    [{ method: 'efficacy', bounds: { quantile: -0.1 } }],
    [{ method: 'efficacy', clamp: 'all' }],
    [{ method: 'base-index', base: 0 }],
    [{ method: 'base-index', base: -3 }],
    [{ method: 'piecewise', points: [[0, 1]] }],
    [
      {
        method: 'piecewise',
        points: [
          [0, 1],
          [0, 2],
        ],
      },
    ],
    [
      {
        method: 'piecewise',
        points: [
          [0, 1],
          [2, 2],
          [1, 3],
        ],
      },
    ],
  ])('%j are refused', (parameters) => {
    expect(z.safeParse(normaliserParameters, parameters).success).toBe(false);
  });
});

it('runs none but the methods on its list', () => {
  expect(new Set(normalisers.map(({ method }) => method)).size).toBe(normalisers.length);
  expect(new Set([...every, ...tables].map(({ method }) => method)).size).toBe(normalisers.length);
  const unknown = { method: 'guess' } as unknown as NormaliserParameters;
  expect(() => normalise(column('up', 1), unknown)).toThrow('no such normaliser: guess');
});
