import * as z from 'zod/mini';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, line, opaqueId, paragraph, time } from '../../libs/lambda/shapes.ts';
import { submissionShape } from '../../libs/lambda/submission-shape.ts';

/** What the office says of one cell; at most as many as a person would write. */
const comments = z
  .array(
    z.strictObject({
      sheet: line,
      cell: z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
      text: paragraph,
    }),
  )
  .check(z.maxLength(200));

/** Accepts or returns a submission. */
export const reviewSubmissionRoute = defineRoute({
  params: z.strictObject({ id: opaqueId }),
  id: 'reviewSubmission',
  method: 'POST',
  path: '/v1/submissions/{id}/review',
  summary: { zh: '审核：通过或退回', en: 'Accept a submission or return it' },
  body: z.strictObject({
    decision: z.enum(['accept', 'return']),
    comment: z.exactOptional(paragraph),
    comments: z.exactOptional(comments),
  }),
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
  example: {
    request: {
      decision: 'return',
      comment: '请核对用地面积口径',
      comments: [{ sheet: '基础数据表', cell: 'D4', text: '应为企业年末实际用地，不是规划面积' }],
    },
  },
});

/** Reads what the office decided on a submission, with its comments on cells. */
export const readReviewRoute = defineRoute({
  params: z.strictObject({ id: opaqueId }),
  id: 'readReview',
  method: 'GET',
  path: '/v1/submissions/{id}/review',
  summary: { zh: '查看审核意见', en: 'Read what the office decided on a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '审核结论和逐格意见', en: 'The decision, and the comments on cells' },
    body: z.strictObject({
      by: z.string(),
      at: time,
      decision: z.enum(['accept', 'return']),
      comment: z.exactOptional(z.string()),
      comments: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), text: z.string() })),
    }),
  },
  problems: ['submission.unknown', 'review.none'],
});

/** The body of {@link reviewSubmissionRoute}. */
export type ReviewSubmissionBody = RequestOf<typeof reviewSubmissionRoute>['body'];
