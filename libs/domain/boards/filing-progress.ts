import { counts, type ImportBasis, type Submission, type SubmissionState } from '../submission.ts';
import { workbookOf } from '../submitted-files.ts';
import { stateAt } from './attempt-state.ts';

/**
 * How far a filing is on the board (报送进度): `not-filed` 未报, `filed` 已报 (signed off to the office), `returned` 退回,
 * `accepted` 通过, `overdue` 逾期; `not-owed` where nothing is owed and nothing was filed.
 */
export const progressStates = ['not-filed', 'filed', 'returned', 'accepted', 'overdue', 'not-owed'] as const;

/** One of {@link progressStates}. */
export type ProgressState = (typeof progressStates)[number];

/** Until when a filing is on time (报送时限): the moment itself, and until when being late is recorded only. RFC 3339 in UTC. */
export interface FilingDeadline {
  readonly dueAt: string;
  readonly graceUntil: string;
  /** It was put off for this zone (延期). */
  readonly extended?: true;
  /** It rests on a calendar of working days that is not published yet. */
  readonly provisional?: true;
}

/** How far one filing is, as it stood at a moment. */
export interface FilingProgress {
  readonly state: ProgressState;
  /** How many attempts were announced. */
  readonly attempts: number;
  /** The attempt that the state speaks of, or else the newest one. */
  readonly submission?: string;
  /** The state of the newest attempt, where the board's state does not say it; `reopened` where the accepted one is to be corrected. */
  readonly underWay?: SubmissionState;
  /** When the first attempt that was valid came in, by the time of storage. */
  readonly storedAt?: string;
  /** That was after the deadline and its grace. */
  readonly late?: true;
  /** That was after the deadline, within its grace (宽限期): recorded, and no fault. */
  readonly inGrace?: true;
  /** What the first review of the filing decided. */
  readonly firstReview?: 'accept' | 'return';
  /** Its figures are made up. */
  readonly synthetic?: true;
  /** The office brought it in as it was accepted before, by this document (导入); the zone filed nothing. */
  readonly imported?: ImportBasis;
}

/** A filing with what is asked of it. */
export interface AskedFiling {
  /** Every attempt in its order, oldest first. */
  readonly attempts: readonly Submission[];
  readonly deadline?: FilingDeadline | undefined;
  /** Whether the zone has to file at all; otherwise the filing is shown once there is something of it. */
  readonly owed: boolean;
}

interface Attempt {
  readonly submission: Submission;
  readonly state: SubmissionState;
}

/**
 * How far a filing was at a moment. What was accepted counts until something newer is; what was returned stays so until it is
 * signed off again. Only what is signed off is filed: a good workbook that nobody signed is overdue with the rest.
 *
 * @example
 * filingProgress({ attempts: [], owed: true }, '2026-01-20T01:00:00.000Z').state; // 'not-filed'
 */
export const filingProgress = ({ attempts, deadline, owed }: AskedFiling, moment: string): FilingProgress => {
  const known = attempts.flatMap((submission): readonly Attempt[] => {
    const state = stateAt(submission, moment);
    return state === undefined ? [] : [{ submission, state }];
  });
  const newest = known.at(-1);
  if (!newest) return { state: withoutAttempt(deadline, owed, moment), attempts: 0 };
  const standing = standingOf(known);
  const shown = standing ?? newest;
  const state = standing ? boardStates[standing.state] : undefined;
  return {
    state: state ?? withoutAttempt(deadline, owed || known.length > 0, moment),
    attempts: known.length,
    submission: shown.submission.id,
    ...(newest !== standing || newest.state === 'reopened' ? { underWay: newest.state } : {}),
    ...arrivalOf(known, deadline, moment),
    ...firstReviewOf(known, moment),
    ...(shown.submission.imported ? { imported: shown.submission.imported } : {}),
    ...(shown.submission.validation?.synthetic === true ? { synthetic: true as const } : {}),
  };
};

const boardStates: Readonly<Partial<Record<SubmissionState, ProgressState>>> = {
  accepted: 'accepted',
  reopened: 'accepted',
  certified: 'filed',
  returned: 'returned',
};

const withoutAttempt = (deadline: FilingDeadline | undefined, owed: boolean, moment: string): ProgressState => {
  if (!owed) return 'not-owed';
  return deadline !== undefined && moment > deadline.graceUntil ? 'overdue' : 'not-filed';
};

/** The accepted attempt; or else the last that was signed off or sent back. */
const standingOf = (known: readonly Attempt[]): Attempt | undefined =>
  known.findLast(({ state }) => counts(state)) ?? known.findLast(({ state }) => boardStates[state] !== undefined);

const arrivalOf = (
  known: readonly Attempt[],
  deadline: FilingDeadline | undefined,
  moment: string,
): Pick<FilingProgress, 'storedAt' | 'late' | 'inGrace'> => {
  const valid = known.find(
    ({ submission: { validation, imported } }) =>
      !imported && validation?.table !== undefined && validation.at <= moment,
  );
  const storedAt = valid && workbookOf(valid.submission.files)?.stored?.storedAt;
  if (storedAt === undefined) return {};
  if (deadline === undefined || storedAt <= deadline.dueAt) return { storedAt };
  return { storedAt, ...(storedAt > deadline.graceUntil ? { late: true } : { inGrace: true }) };
};

const firstReviewOf = (known: readonly Attempt[], moment: string): Pick<FilingProgress, 'firstReview'> => {
  const reviewed = known
    .flatMap(({ submission }) => (submission.imported ? [] : (submission.reviewed ?? [])))
    .filter(({ at }) => at <= moment);
  const [first] = reviewed.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return first ? { firstReview: first.decision } : {};
};
