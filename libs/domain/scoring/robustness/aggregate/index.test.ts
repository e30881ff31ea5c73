import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../decimal.ts';
import { aggregate, aggregateNames } from '../../aggregate/index.ts';
import { drawAggregate } from './index.ts';

const methods = [
  ...aggregateNames.filter((name) => name !== 'power').map((name) => [name, {}] as const),
  ...['-1.5', 0, 0.5, 1, 3].map((p) => ['power', { p }] as const),
  ['topsis', { normalise: 'vector' }] as const,
  ['topsis', { normalise: 'min-max' }] as const,
  ['mpi', { penalty: 'plus' }] as const,
];

const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 1000 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(0, 60, 100) },
);

/** Up to six units, up to five children with weights, some of them 0. */
const node = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([units, children]) =>
  fc.record({
    weights: fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: children, maxLength: children })
      .filter((weights) => weights.some((weight) => weight > 0)),
    columns: fc.array(fc.array(score, { minLength: units, maxLength: units }), {
      minLength: children,
      maxLength: children,
    }),
  }),
);

type Column = readonly (number | null)[];

const exactly = (name: string, parameters: object, weights: readonly number[], columns: readonly Column[]) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const children = columns.map((column, at) => ({
    id: `${at}`,
    weight: new Decimal(weights[at]!).div(total),
    scores: column.map((value) => (value === null ? null : new Decimal(value))),
  }));
  const units = columns[0]!.map((_, at) => `${at}`);
  const { scores } = aggregate(name, { node: 'all', units, children }, { ...parameters });
  return scores.map((value) => (value === null ? Number.NaN : Number(value)));
};

const inDoubles = (
  name: string,
  parameters: object,
  weights: readonly number[],
  columns: readonly Column[],
  isFixed: boolean,
) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const children = columns.map((column) => ({
    column: Float64Array.from(column, (value) => value ?? Number.NaN),
    isFixed,
    isWhole: isFixed && !column.includes(null),
  }));
  const prepared = drawAggregate(name)(children, { ...parameters });
  const out = new Float64Array(columns[0]!.length);
  // Twice, for a draw must not depend on the one before.
  prepared.score(
    Float64Array.from(weights, () => 1 / weights.length),
    out,
  );
  prepared.score(
    Float64Array.from(weights, (weight) => weight / total),
    out,
  );
  if (prepared.isWhole) expect(out.some(Number.isNaN)).toBe(false);
  return [...out];
};

describe.each(methods)('%s %j in doubles', (name, parameters) => {
  it.each([true, false])('is the exact one to 9 decimals, gaps and guards included; of items: %s', (isFixed) => {
    fc.assert(
      fc.property(node, ({ weights, columns }) => {
        const exact = exactly(name, parameters, weights, columns);
        const found = inDoubles(name, parameters, weights, columns, isFixed);
        found.forEach((value, unit) => {
          if (Number.isNaN(exact[unit])) expect(value).toBeNaN();
          else expect(Math.abs(value - exact[unit]!)).toBeLessThan(5e-9);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('aggregates in doubles', () => {
  it('refuse a name that is none', () => {
    expect(() => drawAggregate('median')).toThrow('median');
    expect(() => drawAggregate('constructor')).toThrow('constructor');
  });
});
