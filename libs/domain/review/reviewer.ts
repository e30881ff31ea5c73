import { type Charge, currentHolder, type Handover } from '../handovers/handover.ts';
import { isRecused } from '../policy/judge.ts';

/** What a review was given to: whom, since when, and who certified what is to be reviewed. */
export interface Assigned {
  readonly charge: Charge;
  /** The subject of the one who certified (签发人). */
  readonly certifiedBy: string | undefined;
}

/**
 * Who is to review a submission at a moment (审核人): the one to whom it was given, or whoever has their work since (移交). Nobody, where
 * it came to the one who certified it: then it is anybody's again.
 *
 * @param handovers of the office, in the order of their numbers
 * @param at RFC 3339, UTC
 * @example
 * reviewerOf({ charge: { sub: 'li' }, certifiedBy: 'chen' }, [], '2026-03-03T00:00:00.000Z'); // 'li'
 */
export const reviewerOf = (
  { charge, certifiedBy }: Assigned,
  handovers: readonly Pick<Handover, 'from' | 'to' | 'at'>[],
  at: string,
): string | undefined => {
  const holder = currentHolder(charge, handovers, at);
  return isRecused(holder, 'reviewSubmission', { certified: certifiedBy }) ? undefined : holder;
};
