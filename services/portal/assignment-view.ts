import type { Charge } from '../../libs/domain/handovers/handover.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { Assignment } from '../../libs/ports/assignees.ts';
import type { readAssigneeRoute } from './review-queue-routes.ts';

/** To whom a submission was given as the API shows it, and who has that person's work now. */
export const assignmentView = (
  { assignee, by, at }: Assignment,
  holderOf: (charge: Charge) => string | undefined,
): AnswerBodyOf<typeof readAssigneeRoute> => ({
  assignee: assignee === null ? null : (holderOf({ sub: assignee, since: at }) ?? null),
  given: { to: assignee, by, at: shanghaiTime(at) },
});
