import { evaluationRequested } from '../../events/evaluation-requested.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { Evaluation, EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import type { Write } from '../../libs/ports/records.ts';
import type { OutgoingEvent } from '../../libs/ports/unit-of-work.ts';

/** A new evaluation that is asked for: its id, the write that drafts it, and the event that has it run. */
export interface DraftedEvaluation {
  readonly id: string;
  readonly request: EvaluationRequest;
  readonly write: Write;
  readonly event: OutgoingEvent;
}

/** Drafts an evaluation. Its id is made of the cause: the same cause again is the same evaluation. */
export const draftEvaluation = (asked: Omit<EvaluationRequest, 'evaluation'>, at: string): DraftedEvaluation => {
  const { year, cause } = asked;
  const id = `${year}-${sha256Hex(cause).slice(0, 12)}`;
  const request: EvaluationRequest = { evaluation: id, ...asked };
  return {
    id,
    request,
    write: evaluations.write(id, 'absent', { request, state: 'draft', requestedAt: at, decisions: [] }),
    event: outgoing(evaluationRequested, {
      source: 'lianchuang/ranking',
      cause,
      subject: id,
      time: at,
      data: request,
    }),
  };
};

/**
 * Drafts the evaluation that takes the place of another one, since a decision changed what that was computed from: of the same year and
 * scheme, of the data of the moment of the decision. It goes its own way from provisional to circulated.
 */
export const draftReplacement = ({ request }: Evaluation, cause: string, at: string): DraftedEvaluation =>
  draftEvaluation(
    { year: request.year, scheme: request.scheme, dataAsOf: at, cause, replaces: request.evaluation },
    at,
  );
