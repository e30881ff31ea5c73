import { Decimal } from '../decimal.ts';
import type { Adjustment } from './adjustment.ts';

/** An entry as a run takes it; `waivedBy` names the exemption case (容错) that waives it: then it is shown, and counts nothing. */
export interface CountedAdjustment extends Adjustment {
  readonly waivedBy?: string;
}

/**
 * Whether an entry counts: it was not waived.
 *
 * @example
 * counts({ waivedBy: 'exemption-1' }); // false
 */
export const counts = ({ waivedBy }: Pick<CountedAdjustment, 'waivedBy'>): boolean => waivedBy === undefined;

/** The most that bonuses, and deductions, may come to, in points. */
export interface AdjustmentCaps {
  readonly bonus: Decimal;
  readonly deduction: Decimal;
}

/** What the entries of a zone come to. */
export interface AppliedAdjustments {
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly noAward: boolean;
  /** How often it is taken down. */
  readonly downgrades: number;
  /** A decision gave it the grade that no figure gives. */
  readonly failed: boolean;
}

/**
 * What the entries of one zone come to: bonuses up to their cap, deductions up to theirs, waived entries nothing.
 *
 * @example
 * applyAdjustments([], { bonus: new Decimal(1), deduction: new Decimal(3) }).noAward; // false
 */
export const applyAdjustments = (entries: readonly CountedAdjustment[], caps: AdjustmentCaps): AppliedAdjustments => {
  const counted = entries.filter(counts);
  const sum = (kind: Adjustment['kind']): Decimal =>
    counted
      .filter((entry) => entry.kind === kind)
      .reduce((total, { points }) => total.plus(points ?? 0), new Decimal(0));
  return {
    bonus: Decimal.min(sum('bonus'), caps.bonus),
    deduction: Decimal.min(sum('deduction'), caps.deduction),
    noAward: counted.some(({ kind }) => kind === 'no-award'),
    downgrades: counted.filter(({ kind }) => kind === 'downgrade').length,
    failed: counted.some(({ kind }) => kind === 'failed'),
  };
};
