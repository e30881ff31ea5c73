import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { submissionOfFiling } from './fields.ts';

/**
 * A submission was checked (校验). `valid` can be certified, `invalid` has findings of level error, and the file of a
 * `rejected` one could not be read at all.
 */
export const submissionValidated = defineEvent({
  type: 'submission.validated',
  version: 1,
  queues: ['indicator', 'notice'],
  data: z.strictObject({ ...submissionOfFiling, outcome: z.enum(['valid', 'invalid', 'rejected']) }),
  example: {
    submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
    zone: 'hangzhou',
    form: 'indicator-data',
    period: '2025',
    attempt: 1,
    outcome: 'valid',
  },
});
