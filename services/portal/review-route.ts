import * as z from 'zod/mini';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { opaqueId, paragraph } from '../../libs/lambda/shapes.ts';
import { submissionShape } from '../../libs/lambda/submission-shape.ts';

/** Accepts or returns a submission. */
export const reviewSubmissionRoute = defineRoute({
  params: z.strictObject({ id: opaqueId }),
  id: 'reviewSubmission',
  method: 'POST',
  path: '/v1/submissions/{id}/review',
  summary: { zh: '审核：通过或退回', en: 'Accept a submission or return it' },
  access: ['office', 'office-lead'],
  body: z.strictObject({ decision: z.enum(['accept', 'return']), comment: z.exactOptional(paragraph) }),
  ifMatch: 'required',
  answer: { status: 200, description: { zh: '已审核', en: 'Reviewed' }, body: submissionShape },
  problems: [
    'submission.unknown',
    'submission.not-reviewable',
    'submission.own-certification',
    'review.comment-missing',
    'submission.undecided',
    'request.stale',
  ],
  example: { request: { decision: 'return', comment: '请核对用地面积口径' } },
});

/** The body of {@link reviewSubmissionRoute}. */
export type ReviewSubmissionBody = RequestOf<typeof reviewSubmissionRoute>['body'];
