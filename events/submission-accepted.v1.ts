import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** The office accepted (审核通过) a certified submission, or imported what was accepted before, by the document that is named: its numbers count from now on. */
export const submissionAccepted = defineEvent({
  type: 'submission.accepted',
  version: 1,
  queues: ['indicator', 'notice'],
  data: z.strictObject({
    ...submissionOfFiling,
    imported: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 2,
  },
});
