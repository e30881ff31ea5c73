import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { extentOf } from '../present-values.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { weighByInformation } from './item-columns.ts';
import { sumOf } from './spread.ts';
import type { WeighMethod } from './weigh-method.ts';

const parameters = z.strictObject({
  method: z.literal('entropy'),
  epsilon: z.optional(
    schemeNumber.check(
      z.refine((epsilon) => !exact(epsilon).isNegative(), { params: { zh: '不能为负', en: 'must not be negative' } }),
    ),
  ),
});

const EPSILON = '0.0001';

/** 1 − E of at least two scores that are not negative and not all equal. −Σ P·ln P is ln S − Σ x·ln x / S with S = Σ x. */
function divergence(scores: readonly Decimal[]): Decimal {
  const sum = sumOf(scores);
  const logarithms = sumOf(scores.map((score) => (score.isZero() ? score : score.times(score.ln()))));
  const entropy = sum.ln().minus(logarithms.div(sum)).div(new Decimal(scores.length).ln());
  return Decimal.max(new Decimal(1).minus(entropy), 0);
}

/** The scores on 0…1 and ε above it, where one of them is negative, so that they have no shares of a sum. */
function raised(scores: readonly Decimal[], epsilon: Decimal): readonly Decimal[] | undefined {
  const extent = extentOf(scores);
  if (!extent?.min.lessThan(0)) return undefined;
  const range = extent.max.minus(extent.min);
  return scores.map((score) => score.minus(extent.min).div(range).plus(epsilon));
}

/**
 * Entropy weights (熵权法): with P_i = s_i/Σs over the m units that have a score and 0·ln 0 = 0, E = −Σ P·ln P / ln m and
 * w = (1 − E)/Σ(1 − E), of the normalised scores, whatever the tree. An item with a negative score is put on 0…1 plus `epsilon`
 * (0.0001) first, with the warning `entropy.negative`: its weight depends on that number. With few units one outlier gets
 * most of the weight. Source: Shannon (1948); Zou, Yun & Sun, J. Environ. Sci. 18 (2006).
 *
 * @example
 * entropy.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }, scores: new Map([['rd', [new Decimal(1), new Decimal(2)]], ['tax', [new Decimal(4), new Decimal(4)]]]) }, { method: 'entropy' }).weights.get('rd'); // new Decimal(1)
 */
export const entropy = {
  method: 'entropy',
  parameters,
  weigh: (input, { epsilon = EPSILON }) => {
    const negative: ScoringWarning[] = [];
    const { weights, warnings } = weighByInformation('entropy', input, ({ item, present }) => {
      const positive = raised(present, exact(epsilon));
      if (positive) negative.push(raisedBy(item, epsilon));
      return divergence(positive ?? present);
    });
    return { weights, warnings: [...negative, ...warnings] };
  },
} satisfies WeighMethod<z.infer<typeof parameters>>;

const raisedBy = (item: string, epsilon: string | number): ScoringWarning => ({
  code: 'entropy.negative',
  item,
  message: {
    zh: `有得分为负，计算熵前先化为 0…1 并加 ${epsilon}，权重随之而变`,
    en: `A score is negative: put on 0…1 plus ${epsilon} before entropy is taken, which the weight depends on`,
  },
});
