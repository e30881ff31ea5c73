import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id } from './fields.ts';

/** An upload has been awaited for a while: intake looks whether the file is there, should storage not have told. */
export const uploadAwaited = defineEvent({
  type: 'upload.awaited',
  version: 1,
  queues: ['upload'],
  data: z.strictObject({ submission: id }),
  example: { submission: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01' },
});
