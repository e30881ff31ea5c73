import { doneBy } from '../done-by.ts';
import type { Evaluation, EvaluationState } from './evaluation.ts';

/**
 * An evaluation as it stood at a moment (RFC 3339, UTC): without the run, the decisions and what took its place that came later.
 * Undefined where it was not asked for yet; one that the schedule asked for exists from the scheduled time on.
 *
 * @example
 * evaluationAsOf(evaluation, '2026-03-02T01:00:00.000Z')?.state; // 'provisional' where it was fed back later
 */
export const evaluationAsOf = (evaluation: Evaluation, moment: string): Evaluation | undefined => {
  const { request, requestedAt, run } = evaluation;
  const since = requestedAt ?? request.dataAsOf;
  if (since > moment) return undefined;
  const decisions = evaluation.decisions.filter(({ at }) => at <= moment);
  const superseded = doneBy(evaluation.superseded, moment);
  const ran = run && (run.at ?? since) <= moment ? run : undefined;
  const decided: EvaluationState | undefined = superseded ? 'superseded' : decisions.at(-1)?.to;
  return {
    request,
    state: decided ?? (ran ? 'provisional' : 'draft'),
    ...(requestedAt === undefined ? {} : { requestedAt }),
    ...(ran ? { run: ran } : {}),
    decisions,
    ...(superseded ? { superseded } : {}),
  };
};
