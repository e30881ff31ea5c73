import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import { itemsBelow } from '../scheme-tree.ts';
import { equalShares, sharesOf } from './shares.ts';
import { singleParameters, weighSingly } from './single-methods.ts';
import type { WeighMethod } from './weigh-method.ts';

const share = schemeNumber.check(
  z.refine((lambda) => exact(lambda).greaterThanOrEqualTo(0) && exact(lambda).lessThanOrEqualTo(1), {
    params: { zh: '应在 0 与 1 之间', en: 'must be between 0 and 1' },
  }),
);

const parameters = z
  .strictObject({
    method: z.literal('combined'),
    of: z.tuple([singleParameters, singleParameters]),
    lambda: z.optional(share),
    rule: z.optional(z.literal('multiplicative')),
  })
  .check(
    z.refine(({ lambda, rule }) => (lambda === undefined) !== (rule === undefined), {
      params: { zh: '应有 lambda 或 rule 之一', en: 'must have either lambda or rule' },
    }),
  );

/** Parameters of {@link combined}. */
export type CombinedParameters = z.infer<typeof parameters>;

/**
 * Weights of two methods in one (组合赋权), e.g. of experts and of entropy (主客观): λ·w₁ + (1 − λ)·w₂, or √(w₁·w₂) scaled to a
 * sum of 1. Where a product of weights is 0 for every item all weigh the same (`combined.equal`). The warnings of both come along.
 *
 * @example
 * combined.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd', weight: 9 }, { item: 'tax', weight: 1 }] }, scores: new Map() }, { method: 'combined', of: [{ method: 'given' }, { method: 'equal' }], lambda: 0.25 }).weights.get('rd'); // new Decimal(0.6)
 */
export const combined = {
  method: 'combined',
  parameters,
  weigh: (input, { of: [one, other], lambda }) => {
    const [a, b] = [weighSingly(input, one), weighSingly(input, other)];
    const items = itemsBelow(input.tree);
    const amounts = items.map((item) => blend(a.weights.get(item), b.weights.get(item), lambda));
    const shares = sharesOf(amounts);
    const used = shares ?? equalShares(items.length);
    return {
      weights: new Map(items.map((item, at) => [item, used[at] ?? new Decimal(0)])),
      warnings: [...a.warnings, ...b.warnings, ...(shares ? [] : [disjoint])],
    };
  },
} satisfies WeighMethod<CombinedParameters>;

function blend(a = new Decimal(0), b = new Decimal(0), lambda?: number | string): Decimal {
  if (lambda === undefined) return a.times(b).sqrt();
  const first = exact(lambda);
  return first.times(a).plus(new Decimal(1).minus(first).times(b));
}

const disjoint = {
  code: 'combined.equal',
  message: {
    zh: '两种权重之积均为 0，按等权处理',
    en: 'Each item weighs 0 by one of the two methods: all are weighed the same',
  },
};
