import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { opaqueId, paragraph } from '../../libs/lambda/shapes.ts';
import { submissionShape } from '../../libs/lambda/submission-shape.ts';

/** Lets a zone file anew what was accepted. */
export const reopenSubmissionRoute = defineRoute({
  params: z.strictObject({ id: opaqueId }),
  id: 'reopenSubmission',
  method: 'POST',
  path: '/v1/submissions/{id}/reopening',
  summary: { zh: '重新开放已通过的报送', en: 'Reopen an accepted submission' },
  body: z.strictObject({ reason: paragraph }),
  ifMatch: 'required',
  answer: {
    status: 200,
    description: {
      zh: '已重新开放；新的报送通过之前，仍以本次报送为准',
      en: 'Reopened; until a new attempt is accepted, this one counts',
    },
    body: submissionShape,
  },
  problems: [
    'submission.unknown',
    'submission.not-reopenable',
    'submission.own-certification',
    'reopening.reason-missing',
    'request.stale',
  ],
  example: { request: { reason: '年报数据已发布，请以年报数替换快报数' } },
});
