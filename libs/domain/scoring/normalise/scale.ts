import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { exact, type SchemeNumber, schemeNumber } from '../scheme-number.ts';

/** Two numbers, the lower first. */
export type Scale = readonly [SchemeNumber, SchemeNumber];

/** The shape of the points of the worst and of the best (分值范围), e.g. `[60, 100]`: it rises. */
export const scale = z.tuple([schemeNumber, schemeNumber]).check(
  z.refine(([lowest, highest]) => exact(lowest).lessThan(exact(highest)), {
    params: { zh: '应由低到高', en: 'must rise from the first number to the second' },
  }),
);

/**
 * What turns a share of the way from worst to best into points: lo + (hi − lo)·share. Without a scale a share stays itself.
 *
 * @example
 * pointsOn([60, 100])(new Decimal('0.5')); // 80
 */
export const pointsOn = (range: Scale = [0, 1]): ((share: Decimal) => Decimal) => {
  const lowest = exact(range[0]);
  const width = exact(range[1]).minus(lowest);
  return (share) => width.times(share).plus(lowest);
};

/** The whole way from worst to best. */
export const FULL = new Decimal(1);

/**
 * What holds a share within two limits.
 *
 * @example
 * within([0, 1])(new Decimal('1.3')); // 1
 */
export const within = (limits: Scale): ((share: Decimal) => Decimal) => {
  const [lowest, highest] = [exact(limits[0]), exact(limits[1])];
  return (share) => Decimal.min(Decimal.max(share, lowest), highest);
};
