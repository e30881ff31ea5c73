import type { AdjustmentBasis } from '../adjustments/adjustment.ts';
import { Decimal, type DecimalString } from '../decimal.ts';
import type { ExactValues } from '../indicators/compute-indicators.ts';
import type { Deed } from '../submission.ts';

/** Of what a score is: one zone, one year, one of the names that a scheme's items take manual scores by. */
export interface ManualScoreKey {
  readonly zone: string;
  readonly year: number;
  readonly item: string;
}

/** A score that people gave (人工评分), e.g. of a review by experts, with the document it rests on and what shows it. */
export interface ManualScore extends ManualScoreKey {
  /** On whatever scale the scheme's item expects. */
  readonly score: DecimalString;
  readonly basis: AdjustmentBasis;
  /** The hash of the file that shows it, e.g. of the signed scoring sheets. */
  readonly evidenceSha256: string;
}

/** One version of a score, with who entered it and when: versions are never changed. */
export interface ManualScoreVersion {
  readonly number: number;
  readonly given: ManualScore;
  readonly entered: Deed;
}

/** A score as a run takes it: the version that stood at the data-as-of. */
export interface CountedManualScore extends Omit<ManualScore, 'year'> {
  readonly version: number;
}

/**
 * The version of a score as a run takes it.
 *
 * @example
 * countedScore({ number: 2, given, entered }).version; // 2
 */
export const countedScore = ({ number, given }: ManualScoreVersion): CountedManualScore => {
  const { year: _, ...kept } = given;
  return { ...kept, version: number };
};

/**
 * The scores of one zone as values, by the names that items take them by.
 *
 * @example
 * manualValues([], 'hangzhou'); // {}
 */
export const manualValues = (scores: readonly CountedManualScore[], zone: string): ExactValues =>
  Object.fromEntries(
    scores.filter((one) => one.zone === zone).map(({ item, score }) => [item, { value: new Decimal(score) }]),
  );
