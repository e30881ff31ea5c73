import type { DecimalString } from '../decimal.ts';
import type { NegativeGround } from '../exemptions/negative-list.ts';

/**
 * What an entry does to a zone's result: `bonus` 加分 and `deduction` 扣分 move its score; `no-award` 取消评优资格 keeps it from
 * the best grade; `downgrade` 降档 takes it down from its own; `failed` 定为不合格 gives the grade that only a decision gives; `exclusion`
 * 取消参评资格 takes it off the year's ranking; `block-zero` 板块记零分 leaves a block without points. How far the last five go is the
 * scheme's own rule.
 */
export const adjustmentKinds = [
  'bonus',
  'deduction',
  'no-award',
  'downgrade',
  'failed',
  'exclusion',
  'block-zero',
] as const;

/** One of {@link adjustmentKinds}. */
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** The decision of a competent authority on which an entry rests (认定依据). */
export interface AdjustmentBasis {
  readonly issuer: string;
  readonly documentNo: string;
  /** The day that the document bears, e.g. `2026-03-02`. */
  readonly date: string;
}

/**
 * An entry of the office beside a zone's reported figures (加减分事项): what happened, what it counts, what shows it. One event
 * counts once, in one year, and evidence shows one event.
 *
 * @example
 * const entry: Adjustment = {
 *   id: 'adj-1', zone: 'hangzhou', year: 2025, kind: 'deduction', points: '0.5', event: '2025-安监-17',
 *   evidenceSha256: 'e3b0…', reason: '较大生产安全事故',
 * };
 */
export interface Adjustment {
  readonly id: string;
  readonly zone: string;
  readonly year: number;
  readonly kind: AdjustmentKind;
  /** Above zero; of a bonus or a deduction only. */
  readonly points?: DecimalString;
  /** The block (板块) that scores nothing; of `block-zero` only. */
  readonly block?: string;
  /** What happened, by its number in whatever register it stands. */
  readonly event: string;
  readonly evidenceSha256: string;
  readonly reason: string;
  readonly basis?: AdjustmentBasis;
  /** What a competent authority determined of it that no exemption (容错) covers. */
  readonly nature?: NegativeGround;
}
