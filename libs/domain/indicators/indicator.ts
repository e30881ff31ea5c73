import type { Decimal } from '../decimal.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { Message } from '../message.ts';

/**
 * Why an indicator has no value: a figure is missing; its base is zero or below zero, so that growth means nothing; it
 * would be a division by zero; or the zone has no accepted filing at all. Two more are so only because the office confirmed them: a
 * new zone has no year before, or the years are not comparable.
 */
export type NullReason =
  | 'missing-input'
  | 'zero-base'
  | 'negative-base'
  | 'zero-denominator'
  | 'not-reported'
  | 'new-zone'
  | 'not-comparable';

/** A province total that an indicator divides by. */
export type ProvinceField = 'provinceTrade' | 'provinceForeignInvestment';

/** An exact value, or the reason why there is none. */
export type Computed = { readonly value: Decimal } | { readonly reason: NullReason };

/** One of the seven main indicators (主要评价指标). Adding one is a file here and a line in the list beside it. */
export interface Indicator {
  readonly id: string;
  readonly title: Message;
  /** `万元/亩` or `%` (3.02 means 3.02 %). */
  readonly unit: string;
  /**
   * What thresholds (阈值) for it may be, in its unit: each within `lower` and `upper`, and one of them at least `least` away from zero. What is
   * outside is of another unit.
   */
  readonly plausible: { readonly lower: string; readonly upper: string; readonly least: string };
  /** What the notice says, and how it is computed, for the report's notes. */
  readonly definition: Message;
  readonly fields: readonly IndicatorField[];
  readonly province?: ProvinceField;
  /** Called with every one of `fields` and `province` present. */
  readonly compute: (inputs: Readonly<Record<IndicatorField | ProvinceField, Decimal>>) => Computed;
}
