import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** The office reopened an accepted filing with a reason (退回重报): the accepted attempt counts until a newer one is accepted. */
export const submissionReopened = defineEvent({
  type: 'submission.reopened',
  version: 1,
  queues: ['notice'],
  data: z.strictObject(submissionOfFiling),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 2,
  },
});
