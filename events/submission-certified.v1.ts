import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/** A zone signed a submission off (签发): it waits for the office. */
export const submissionCertified = defineEvent({
  type: 'submission.certified',
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
