import type { Decimal } from '../../decimal.ts';

/** Why what stands in a figure's cell is not taken as a number. */
export type Refusal =
  | 'text'
  | 'grouping'
  | 'percent'
  | 'negative-notation'
  | 'scientific'
  | 'other-unit'
  | 'too-large'
  | 'scaled'
  | 'date'
  | 'error'
  | 'uncalculated'
  | 'merged';

/** What a figure's cell says: a number in the column's unit, nothing (blank, a dash, 无), or something else. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly as: 'number' | 'text' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * A reading that refuses.
 *
 * @example
 * refused('percent'); // { kind: 'refused', refusal: 'percent' }
 */
export const refused = (refusal: Refusal): NumberReading => ({ kind: 'refused', refusal });
