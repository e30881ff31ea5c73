import type { Message } from '../message.ts';

/**
 * What a method could not do as usual, e.g. with a constant column, and what it did instead: a value, never a NaN.
 *
 * @example
 * const w: ScoringWarning = { code: 'min-max.constant', item: 'rd', message: { zh: '各单位数值相同', en: 'All are equal' } };
 */
export interface ScoringWarning {
  /** `method.reason`. Never changes once published. */
  readonly code: string;
  readonly unit?: string;
  readonly item?: string;
  /** The node of the tree that was aggregated. */
  readonly node?: string;
  readonly message: Message;
}
