import type { AdjustmentBasis } from '../adjustments/adjustment.ts';
import type { DecimalString } from '../decimal.ts';
import type { Deed } from '../submission.ts';

/**
 * Why an indicator that a zone could not have is no fault of its own (缺项原因): `new-zone` 新设联动创新区，无上年数; `zero-base` 上年基数为零;
 * `negative-base` 上年基数为负; `not-comparable` 口径不可比. A person of the office confirms it; nothing is one by itself.
 */
export const gapReasons = ['new-zone', 'zero-base', 'negative-base', 'not-comparable'] as const;

/** One of {@link gapReasons}. */
export type GapReason = (typeof gapReasons)[number];

/** Of what a reason is confirmed: one indicator of one zone in one year. */
export interface GapKey {
  readonly zone: string;
  readonly year: number;
  readonly indicator: string;
}

/** A confirmed reason with the document that it rests on. */
export interface GapConfirmation {
  readonly reason: GapReason;
  readonly basis: AdjustmentBasis;
  /** The hash of the file that shows it, where there is one. */
  readonly evidenceSha256?: string;
  readonly note?: string;
}

/** What the office says of a gap (缺项原因确认): a reason, or that it takes back the one it gave. */
export type GapRuling = GapConfirmation | { readonly reason: null; readonly note: string };

/** One version of what was said of a gap, with who said it and when: versions are never changed. */
export interface GapVersion {
  readonly number: number;
  readonly of: GapKey;
  readonly ruling: GapRuling;
  readonly entered: Deed;
}

/** A confirmed reason as a run takes it: of the version that stood at the data-as-of. */
export interface CountedGap extends GapConfirmation {
  readonly zone: string;
  readonly indicator: string;
  readonly version: number;
}

/** What stands beside a confirmed reason: what was computed, and the entry. */
export interface ConfirmedGap extends Omit<GapConfirmation, 'reason'> {
  readonly computed: DecimalString | null;
  readonly version: number;
}

/**
 * What a run takes of a version; `undefined` where the reason was taken back.
 *
 * @example
 * countedGap({ number: 2, of, ruling: { reason: null, note: '录入有误' }, entered }); // undefined
 */
export const countedGap = ({ number, of, ruling }: GapVersion): CountedGap | undefined =>
  ruling.reason === null ? undefined : { zone: of.zone, indicator: of.indicator, version: number, ...ruling };
