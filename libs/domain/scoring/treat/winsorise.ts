import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { positiveNumber } from '../positive-number.ts';
import { type Extent, extentOf, mapPresent, presentOf } from '../present-values.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { logarithmsOf } from './log.ts';
import { momentsOf } from './moments.ts';
import { replaced } from './replaced.ts';
import type { TreatMethod } from './treat-method.ts';

const parameters = z.strictObject({
  method: z.literal('winsorise'),
  skew: z.optional(positiveNumber),
  kurtosis: z.optional(schemeNumber),
  maxPoints: z.optional(z.int().check(z.minimum(0))),
});

/** Parameters of {@link winsorise}: both limits, else 2 and 3.5, and how many points may be moved, else 5. */
export type WinsoriseParameters = z.infer<typeof parameters>;

/** With fewer values there is no kurtosis. */
const FEWEST = 4;

/**
 * Winsorising (缩尾处理): as long as values are both lopsided and heavy-tailed, |skewness| ≥ `skew` and kurtosis ≥
 * `kurtosis`, all that stand at the end of the longer tail are moved to the next value. Once `maxPoints` are moved and it
 * still fails, or only two values are left, the original values are replaced by their logarithms (see `log`) instead.
 * A move takes every tied value, so that it may end above `maxPoints`.
 *
 * Columns with fewer than four values or without differences stay as they are.
 *
 * Source: the defaults and the order of steps are those of the COINr package's `Treat` and of the JRC's COIN Tool.
 *
 * @example
 * winsorise.treat({ item: 'x', direction: 'up', units: [...'abcdef'], values: [1, 2, 3, 4, 5, 90].map((x) => new Decimal(x)) }, { method: 'winsorise' }).values; // [1, 2, 3, 4, 5, 5]
 */
export const winsorise = {
  method: 'winsorise',
  parameters,
  treat: (column, { skew = 2, kurtosis = 3.5, maxPoints = 5 }) => {
    const limits = { skew: exact(skew), kurtosis: exact(kurtosis) };
    const { item, values } = column;
    if (presentOf(values).length < FEWEST) return { values, warnings: [] };
    const moved = moveIn(values, limits, maxPoints);
    if (moved) return { values: moved, warnings: replaced('winsorise.moved', column, moved) };
    return { values: logarithmsOf(values), warnings: [{ code: 'winsorise.log', item, message: LOG }] };
  },
} satisfies TreatMethod<WinsoriseParameters>;

const LOG = {
  zh: '缩尾处理后偏度、峰度仍超限，改对全部原值作对数变换',
  en: 'winsorising did not bring skewness and kurtosis within limits: all original values were replaced by logarithms',
};

interface Limits {
  readonly skew: Decimal;
  readonly kurtosis: Decimal;
}

/** The values with their tails moved in until they pass; `undefined` where they do not. */
const moveIn = (values: Values, limits: Limits, maxPoints: number): Values | undefined => {
  const moved = { min: 0, max: 0 };
  let current = values;
  for (;;) {
    const tail = longTail(current, limits);
    if (!tail) return current;
    const step = moved.min + moved.max < maxPoints ? moveEnd(current, tail) : undefined;
    if (!step) return undefined;
    current = step.values;
    // Those moved before stand at the end, too, so that they are counted again: this is how many are moved by now.
    moved[tail] = step.count;
  }
};

/** The end that outliers stand at; `undefined` where values pass. */
const longTail = (values: Values, { skew, kurtosis }: Limits): keyof Extent | undefined => {
  const extent = extentOf(values);
  if (!extent || extent.min.equals(extent.max)) return undefined;
  const moments = momentsOf(presentOf(values));
  if (moments.skewness.abs().lessThan(skew) || moments.kurtosis.lessThan(kurtosis)) return undefined;
  return moments.skewness.isNegative() ? 'min' : 'max';
};

/** All values at one end moved to the next; `undefined` where none would differ any more. */
const moveEnd = (values: Values, tail: keyof Extent) => {
  const end = extentOf(values)?.[tail];
  const inner = presentOf(values).filter((value) => !end?.equals(value));
  const next = extentOf(inner);
  if (!next || next.min.equals(next.max)) return undefined;
  return {
    values: mapPresent(values, (value) => (end?.equals(value) ? next[tail] : value)),
    count: presentOf(values).length - inner.length,
  };
};
