import type { Submission, SubmissionState } from '../submission.ts';

/**
 * The state in which an attempt was at a moment (asOf, RFC 3339 in UTC), told from the facts that it carries; undefined where it
 * was not announced yet.
 *
 * @example
 * stateAt(submission, '2026-01-20T01:00:00.000Z'); // 'certified' where it was signed off by then and reviewed later
 */
export const stateAt = (attempt: Submission, moment: string): SubmissionState | undefined => {
  const { created, supersededAt, withdrawnAt, reopened } = attempt;
  if (created.at > moment) return undefined;
  if (supersededAt !== undefined && supersededAt <= moment) return 'superseded';
  if (withdrawnAt !== undefined && withdrawnAt <= moment) return 'withdrawn';
  if (reopened !== undefined && reopened.at <= moment) return 'reopened';
  return decidedAt(attempt, moment) ?? judgedAt(attempt, moment) ?? uploadedAt(attempt, moment);
};

/** What the zone's lead or the office had done with it. */
const decidedAt = ({ certified, reviewed }: Submission, moment: string): SubmissionState | undefined => {
  if (reviewed !== undefined && reviewed.at <= moment) return reviewed.decision === 'accept' ? 'accepted' : 'returned';
  return certified !== undefined && certified.at <= moment ? 'certified' : undefined;
};

/** What validation had made of it: only a good workbook has a table. */
const judgedAt = ({ validation, state }: Submission, moment: string): SubmissionState | undefined => {
  if (validation === undefined || validation.at > moment) return undefined;
  if (validation.table !== undefined) return 'valid';
  return state === 'rejected' ? 'rejected' : 'invalid';
};

const uploadedAt = ({ files, state, expiresAt }: Submission, moment: string): SubmissionState => {
  if (files.every(({ stored }) => stored !== undefined && stored.storedAt <= moment)) return 'received';
  return state === 'expired' && expiresAt <= moment ? 'expired' : 'awaiting-upload';
};
