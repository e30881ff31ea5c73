import type { AdjustmentBasis } from '../adjustments/adjustment.ts';
import { contentHash } from '../digest.ts';
import type { Deed } from '../submission.ts';
import type { NegativeGround } from './negative-list.ts';

/** What the competent authority determined (认定结论): `exempt` 免责, `mitigated` 减轻, `refused` 不予容错. */
export const determinations = ['exempt', 'mitigated', 'refused'] as const;

/** One of {@link determinations}. */
export type Determination = (typeof determinations)[number];

/** The states of an exemption case: `submitted` 已申请, then its determination. */
export const exemptionStates = ['submitted', ...determinations] as const;

/** One of {@link exemptionStates}. */
export type ExemptionState = (typeof exemptionStates)[number];

/** Why a zone asks for error tolerance (容错), and for which entries against it. */
export interface ExemptionRequest {
  readonly zone: string;
  readonly year: number;
  /** The evaluation that a granted case has replaced; without one it counts from the next run on. */
  readonly evaluation?: string;
  /** The entries that come of the incident, by id. */
  readonly adjustments: readonly string[];
  /** What happened, by its name or number. */
  readonly incident: string;
  readonly statement: string;
  readonly evidenceSha256?: string;
}

/**
 * What was decided: the authority's determination is recorded, and its effect on the assessment decided. `evaluation` is the new one
 * that a waived entry asks for.
 */
export interface ExemptionDecision extends Deed {
  readonly determination: Determination;
  readonly reason: string;
  /** Who determined it (认定机关), in which document (文号) of which day. */
  readonly authority: AdjustmentBasis;
  /** The linked entries that count no longer. */
  readonly waived: readonly string[];
  /** What of the negative list was found. */
  readonly barredBy: readonly NegativeGround[];
  readonly evaluation?: string;
}

/** Who handles a case (承办人), by the subjects of their tokens, and who named them. */
export interface NamedHandlers extends Deed {
  readonly people: readonly string[];
}

/** A case of error tolerance (容错案件): its file is for the zone that asked, the office's lead, who was named to handle it, and the auditor. */
export interface Exemption extends ExemptionRequest {
  readonly id: string;
  readonly state: ExemptionState;
  readonly submitted: Deed;
  readonly handlers?: NamedHandlers;
  readonly decided?: ExemptionDecision;
}

/**
 * The id of a case, by what it is of: `<year>-<16 hex>`. Runs hash it beside the entries that it waives, so that it is no random one;
 * `number` tells it from one on the same entries that was decided before.
 *
 * @example
 * exemptionId({ zone: 'ningbo', year: 2025, adjustments: ['a'], incident: 'E1' }, 1).slice(0, 5); // '2025-'
 */
export const exemptionId = (
  { zone, year, adjustments, incident }: Pick<ExemptionRequest, 'zone' | 'year' | 'adjustments' | 'incident'>,
  number: number,
): string =>
  `${year}-${contentHash({ zone, year, adjustments: adjustments.toSorted(), incident, number }).slice(0, 16)}`;
