import type { AdjustmentBasis } from '../adjustments/adjustment.ts';
import type { DecimalString } from '../decimal.ts';
import { contentHash } from '../digest.ts';
import type { CorrectedPlace } from '../evaluation/correction.ts';
import type { Deed } from '../submission.ts';

/** The states of an objection (异议): `submitted` 已提出, `upheld` 成立, `rejected` 不成立, `withdrawn` 已撤回. */
export const objectionStates = ['submitted', 'upheld', 'rejected', 'withdrawn'] as const;

/** One of {@link objectionStates}. */
export type ObjectionState = (typeof objectionStates)[number];

/** What an objection is on: a figure, an indicator, or an entry against the zone (扣分、取消评优资格、降档). */
export type ObjectionTarget = CorrectedPlace | { readonly kind: 'deduction'; readonly adjustment: string };

/** The value that stands instead of the one objected to, and the document on which it rests. */
export interface ObjectionOutcome {
  readonly value: DecimalString;
  readonly basis: AdjustmentBasis;
}

/** A decision on an objection (复核结论); `evaluation` is the new one that an upheld objection asks for. */
export interface ObjectionDecision extends Deed {
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
  readonly document?: string;
  readonly outcome?: ObjectionOutcome;
  readonly evaluation?: string;
}

/** A zone's objection to what was fed back to it (反馈核对). */
export interface Objection {
  readonly id: string;
  readonly evaluation: string;
  /** The run that was fed back. */
  readonly run: string;
  readonly year: number;
  readonly zone: string;
  readonly on: ObjectionTarget;
  /** Of the filing whose figure or indicator it is on. */
  readonly fileSha256?: string;
  readonly reason: string;
  readonly evidenceSha256?: string;
  /** The value that the zone holds to be right. */
  readonly proposed?: DecimalString;
  readonly state: ObjectionState;
  readonly submitted: Deed;
  readonly decided?: ObjectionDecision;
  readonly withdrawn?: Deed;
}

/** Which matter of which run an objection is on. */
export type ObjectedMatter = Pick<Objection, 'run' | 'zone' | 'on'>;

/**
 * The id of an objection, by what it is on: `<year>-<16 hex>`. Runs hash it beside a corrected value, so that it is no random one;
 * `number` tells it from one on the same matter that was withdrawn before.
 *
 * @example
 * objectionId(2025, { run: 'run-2025-1', zone: 'ningbo', on: { kind: 'indicator', indicator: 'fdiShare' } }, 1).slice(0, 5); // '2025-'
 */
export const objectionId = (year: number, { run, zone, on }: ObjectedMatter, number: number): string =>
  `${year}-${contentHash({ run, zone, on, number }).slice(0, 16)}`;
