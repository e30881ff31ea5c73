import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import { fail, ok, type Result } from '../../result.ts';
import { shanghaiDate } from '../../shanghai-time.ts';

/** How far a finding is: 已下发, 已反馈, 已销号, 继续整改. */
export type InspectionState = 'issued' | 'answered' | 'closed' | 'continued';

/** A finding on its way. Days are those of Shanghai, e.g. `2025-09-30`. */
export interface InspectionCase {
  readonly state: InspectionState;
  /** 整改期限: the last day. */
  readonly deadline: string;
  /** 完成时间, as the zone answered it; absent as long as the rectification goes on. */
  readonly completedOn?: string;
}

/** What is done with a finding: the zone answers, the office closes it (销号) or has it go on (继续整改) until a new day. */
export type InspectionStep =
  | { readonly kind: 'answer'; readonly completedOn?: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'continue'; readonly deadline: string };

/** Why a step is refused. */
export type InspectionRefusal = 'closed' | 'not-answered' | 'not-completed' | 'deadline-not-later';

/**
 * A finding as the office issues it.
 *
 * @example
 * issueFinding('2025-09-30').state; // 'issued'
 */
export const issueFinding = (deadline: string): InspectionCase => ({ state: 'issued', deadline });

/**
 * Takes a finding one step on: `issued → answered → closed | continued`, and from `continued` through a new answer again.
 * An answer may be given anew until the office decides. A closed finding stays closed; none is closed unless it was
 * answered as completed.
 *
 * @example
 * advanceFinding({ state: 'issued', deadline: '2025-09-30' }, { kind: 'close' }); // { ok: false, error: 'not-answered' }
 */
export const advanceFinding = (
  finding: InspectionCase,
  step: InspectionStep,
): Result<InspectionCase, InspectionRefusal> => {
  const { state, deadline, completedOn } = finding;
  if (state === 'closed') return fail('closed');
  if (step.kind === 'answer') {
    const done = step.completedOn === undefined ? {} : { completedOn: step.completedOn };
    return ok({ state: 'answered', deadline, ...done });
  }
  if (state !== 'answered') return fail('not-answered');
  if (step.kind === 'close')
    return completedOn === undefined ? fail('not-completed') : ok({ ...finding, state: 'closed' });
  return step.deadline > deadline ? ok({ state: 'continued', deadline: step.deadline }) : fail('deadline-not-later');
};

/**
 * Whether a finding is overdue (逾期) at a moment: it is not closed, and was not rectified by the end of its last day in
 * Shanghai. How long the office then takes to decide is no delay.
 *
 * @example
 * isOverdue({ state: 'issued', deadline: '2025-09-30' }, '2025-09-30T15:59:59Z'); // false
 * isOverdue({ state: 'issued', deadline: '2025-09-30' }, '2025-09-30T16:00:00Z'); // true
 */
export const isOverdue = ({ state, deadline, completedOn }: InspectionCase, moment: string): boolean =>
  state !== 'closed' && (completedOn ?? shanghaiDate(moment)) > deadline;

/**
 * By how many days a finding is overdue (逾期天数) at a moment: until it was rectified, or until today; 0 where it is not.
 *
 * @example
 * overdueDays({ state: 'issued', deadline: '2025-09-30' }, '2025-10-02T00:00:00Z'); // 2
 */
export const overdueDays = (finding: InspectionCase, moment: string): number => {
  if (!isOverdue(finding, moment)) return 0;
  const end = Date.parse(finding.completedOn ?? shanghaiDate(moment));
  return Math.round((end - Date.parse(finding.deadline)) / DAY_MS);
};

const DAY_MS = 86_400_000;

/** 按期销号率, and what it is made of. */
export interface ClosureRate {
  /** Closed findings that were rectified by their last day. */
  readonly numerator: number;
  /** Findings that are closed, or whose last day is over. */
  readonly denominator: number;
  /** From 0 to 1, at 12 decimals; `null` where no finding counts. */
  readonly rate: DecimalString | null;
}

/**
 * The rate of findings that were closed on time (督查整改按期销号率) at a moment.
 *
 * @example
 * closureRate([], '2025-10-01T00:00:00Z').rate; // null
 */
export const closureRate = (findings: readonly InspectionCase[], moment: string): ClosureRate => {
  const today = shanghaiDate(moment);
  const closed = findings.filter(({ state }) => state === 'closed');
  const due = findings.filter(({ state, deadline }) => state !== 'closed' && today > deadline);
  const numerator = closed.filter(
    ({ completedOn, deadline }) => completedOn !== undefined && completedOn <= deadline,
  ).length;
  const denominator = closed.length + due.length;
  return {
    numerator,
    denominator,
    rate: denominator === 0 ? null : plain(new Decimal(numerator).div(denominator)),
  };
};
