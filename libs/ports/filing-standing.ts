import type { Filing } from '../domain/filing.ts';
import type { SubmissionState } from '../domain/submission.ts';
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
