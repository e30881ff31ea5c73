import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyColumn, column, printed } from '../normalise/column.fixture.ts';
import { type TreatmentParameters, treat, treatmentParameters, treatments } from './index.ts';

const every: readonly TreatmentParameters[] = [
  { method: 'none' },
  { method: 'winsorise' },
  { method: 'winsorise', skew: '0.5', kurtosis: -1, maxPoints: 2 },
  { method: 'log' },
  { method: 'cap', lower: '-2.5', upper: 3 },
  { method: 'cap', upper: 0 },
];

describe.each(every)('$method %j', (parameters) => {
  it('takes its own parameters, and no others beside them', () => {
    expect(z.safeParse(treatmentParameters, parameters).success).toBe(true);
    expect(z.safeParse(treatmentParameters, { ...parameters, other: 1 }).success).toBe(false);
  });

  it('keeps who has a value, and who is before whom', () => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const { values } = treat(any, parameters);
        const pairs = any.values.map((before, at) => ({ before, after: values[at]! }));
        expect(pairs.every(({ before, after }) => (before === null) === (after === null))).toBe(true);
        const present = pairs.filter((pair) => pair.before !== null);
        const sorted = present.toSorted((a, b) => a.before!.comparedTo(b.before!));
        expect(sorted.every(({ after }, at) => at === 0 || sorted[at - 1]!.after.lessThanOrEqualTo(after))).toBe(true);
        expect(present.every(({ after }) => after.isFinite())).toBe(true);
      }),
    );
  });

  it('warns exactly where it changes something', () => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const { values, warnings } = treat(any, parameters);
        const changed = any.units.filter(
          (_, at) => values[at] !== any.values[at] && !values[at]?.equals(any.values[at]!),
        );
        const named = warnings.flatMap(({ unit }) => unit ?? []);
        const whole = warnings.some(({ code }) => code === 'log.applied' || code === 'winsorise.log');
        expect(named).toEqual(whole ? [] : changed);
        expect(warnings.every(({ item, code }) => item === 'x' && code.startsWith(`${parameters.method}.`))).toBe(true);
      }),
    );
  });

  it('treats units alike wherever they stand', () => {
    fc.assert(
      fc.property(anyColumn, (any) => {
        const turned = { ...any, units: any.units.toReversed(), values: any.values.toReversed() };
        expect(printed(treat(turned, parameters).values)).toEqual(printed(treat(any, parameters).values).toReversed());
      }),
    );
  });
});

it.each([
  [{ method: 'trim' }],
  [{ method: 'cap' }],
  [{ method: 'cap', lower: 3, upper: 2 }],
  [{ method: 'winsorise', skew: 0 }],
  [{ method: 'winsorise', maxPoints: 1.5 }],
  [{ method: 'winsorise', maxPoints: -1 }],
])('%j is refused', (parameters) => {
  expect(z.safeParse(treatmentParameters, parameters).success).toBe(false);
});

it('runs none but the methods on its list', () => {
  expect(new Set(every.map(({ method }) => method))).toEqual(new Set(treatments.map(({ method }) => method)));
  expect(() => treat(column('up', 1), { method: 'trim' } as unknown as TreatmentParameters)).toThrow(
    'no such treatment',
  );
});
