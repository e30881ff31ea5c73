import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { ok } from '../../libs/domain/result.ts';
import { reviewerOf } from '../../libs/domain/review/reviewer.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readAssignment } from '../../libs/ports/assignees.ts';
import { readHandoversSince } from '../../libs/ports/handovers.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { assignmentView } from './assignment-view.ts';
import type { readAssigneeRoute } from './review-queue-routes.ts';

/** Reads to whom a submission was given to review, and who has that person's work now (审核分办). */
export const readAssignee =
  (ports: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof readAssigneeRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const given = await readAssignment(ports, params.id, past);
    if (!given) return ok({ body: { assignee: null } });
    const handovers = await readHandoversSince(ports.listRecords, province.id, given.value.at);
    const certifiedBy = found.value.value.certified?.by;
    const body = assignmentView(given.value, (charge) => reviewerOf({ charge, certifiedBy }, handovers, past ?? time));
    return ok({ body, ...(given.version === undefined ? {} : { version: given.version }) });
  };
