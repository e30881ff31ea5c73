import * as z from 'zod/mini';
import { exact, schemeNumber } from './scheme-number.ts';

/**
 * The shape of a number in a scheme that divides or limits: above zero.
 *
 * @example
 * positiveNumber.safeParse('0.0').success; // false
 */
export const positiveNumber = schemeNumber.check(
  z.refine((value) => exact(value).greaterThan(0), { params: { zh: '应大于 0', en: 'must be above 0' } }),
);
