import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id, ordinal, time, year } from './fields.ts';

/**
 * A run (测算) was asked for, by the annual schedule or by the office's lead. It takes what was accepted at `dataAsOf`.
 * `cause` names the request, e.g. the scheduled time: the same request again is the same run. `replaces` is the evaluation whose
 * place it is to take, after an objection or an exemption.
 */
export const evaluationRequested = defineEvent({
  type: 'evaluation.requested',
  version: 1,
  queues: ['ranking'],
  data: z.strictObject({
    evaluation: id,
    year,
    scheme: z.strictObject({ id, version: ordinal }),
    dataAsOf: time,
    cause: z.string().check(z.minLength(1), z.maxLength(512)),
    replaces: z.exactOptional(id),
  }),
  example: {
    evaluation: 'evaluation-2025',
    year: 2025,
    scheme: { id: 'sample-2025', version: 1 },
    dataAsOf: '2026-03-02T01:00:00.000Z',
    cause: 'schedule:annual:2026-03-02T01:00:00Z',
  },
});
