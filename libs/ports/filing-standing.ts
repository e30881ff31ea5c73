import type { Filing } from '../domain/filing.ts';
import type { Submission, SubmissionState } from '../domain/submission.ts';
import { submissionAsOf } from '../domain/submission-as-of.ts';
import type { ReadRecord } from './records.ts';
import { filings, submissions } from './submissions.ts';

/** How far a filing has come (报送进度). */
export interface FilingStanding {
  /** Signed off or accepted: nobody waits for the zone. */
  readonly done: boolean;
  /** The state of the newest attempt; absent where nothing was filed. */
  readonly state?: SubmissionState;
  readonly synthetic?: true;
}

/**
 * How far a filing has come: its newest attempt is looked at, or the accepted one where a newer attempt came to nothing.
 *
 * @example
 * (await readFilingStanding(readRecord, { zone: 'hangzhou', form: 'work-plan', period: '2026Q1' })).done;
 */
export const readFilingStanding = async (readRecord: ReadRecord, filing: Filing): Promise<FilingStanding> => {
  const head = await filings.read(readRecord, filing);
  if (!head) return { done: false };
  const { newest, accepted } = head.value;
  const states = await Promise.all(
    [...new Set([newest, accepted])].map((id) => (id === undefined ? undefined : submissions.read(readRecord, id))),
  );
  const [last] = states;
  const isDone = states.some((found) => found && ['certified', 'accepted'].includes(found.value.state));
  return {
    done: isDone,
    ...(last ? { state: last.value.state } : {}),
    ...(states.some((found) => found?.value.validation?.synthetic) ? { synthetic: true } : {}),
  };
};

/**
 * As {@link readFilingStanding}, how far a filing had come at a moment (RFC 3339, UTC), told from its attempts.
 *
 * @example
 * standingAsOf(attempts, '2026-03-02T01:00:00.000Z').done; // true where one of them was certified by then
 */
export const standingAsOf = (attempts: readonly Submission[], moment: string): FilingStanding => {
  const stood = attempts
    .flatMap((attempt) => submissionAsOf(attempt, moment) ?? [])
    .toSorted((a, b) => a.attempt - b.attempt);
  const last = stood.at(-1);
  const looked = stood.filter((attempt) => attempt === last || attempt.state === 'accepted');
  return {
    done: looked.some(({ state }) => state === 'certified' || state === 'accepted'),
    ...(last ? { state: last.state } : {}),
    ...(looked.some(({ validation }) => validation?.synthetic) ? { synthetic: true } : {}),
  };
};
