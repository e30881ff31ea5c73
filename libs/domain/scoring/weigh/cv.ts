import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { extentOf } from '../present-values.ts';
import { weighByInformation } from './item-columns.ts';
import type { WeighMethod } from './weigh-method.ts';

const parameters = z.strictObject({ method: z.literal('cv') });

/** A mean that is smaller than this part of the largest score is 0 but for the rounding of its quotients. */
const ROUNDING = '1e-30';

/**
 * Weights by the coefficient of variation (变异系数法): w = V/ΣV with V = sd/|mean| of the population, of the normalised scores,
 * whatever the tree. An item whose mean is 0, as z-scores have it, has no such coefficient: it weighs 0
 * (`cv.zero-mean`).
 *
 * @example
 * cv.weigh({ tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }, scores: new Map([['rd', [new Decimal(1), new Decimal(3)]], ['tax', [new Decimal(5), new Decimal(15)]]]) }, { method: 'cv' }).weights.get('rd'); // new Decimal(0.5)
 */
export const cv = {
  method: 'cv',
  parameters,
  weigh: (input) =>
    weighByInformation('cv', input, ({ present, spread: { mean, variance } }) => {
      const extent = extentOf(present);
      const largest = extent ? Decimal.max(extent.max.abs(), extent.min.abs()) : mean;
      return mean.abs().lessThanOrEqualTo(largest.times(ROUNDING)) ? zeroMean : variance.sqrt().div(mean.abs());
    }),
} satisfies WeighMethod<z.infer<typeof parameters>>;

const zeroMean = {
  code: 'zero-mean',
  message: { zh: '均值为 0，变异系数无意义，权重为 0', en: 'The mean is 0, so there is no coefficient: weight 0' },
};
