import * as z from 'zod/mini';
import { fileRoles, submissionStates } from '../domain/submission.ts';
import { formId, opaqueId, period, sha256, time, zoneId } from './shapes.ts';

const deed = z.strictObject({ by: z.string(), at: time });

/** How many findings there are of each level. */
export const countsShape = z.strictObject({ error: z.int(), mustExplain: z.int(), warning: z.int(), info: z.int() });

/**
 * A submission as it is answered (`submissionView` of libs/ports makes it).
 *
 * @example
 * z.safeParse(submissionShape, submissionView(submission, actor)).success; // true
 */
export const submissionShape = z.strictObject({
  id: opaqueId,
  zone: zoneId,
  form: formId,
  period,
  attempt: z.int(),
  state: z.enum(submissionStates),
  created: deed,
  /** Who has it at hand, where it is still its unit's to see to. */
  holder: z.exactOptional(z.string()),
  expiresAt: time,
  files: z.array(
    z.strictObject({
      role: z.enum(fileRoles),
      name: z.string(),
      size: z.int(),
      sha256,
      storedAt: z.exactOptional(time),
    }),
  ),
  validation: z.exactOptional(z.strictObject({ at: time, counts: countsShape })),
  synthetic: z.exactOptional(z.literal(true)),
  certified: z.exactOptional(deed),
  reviewed: z.exactOptional(
    z.strictObject({
      by: z.string(),
      at: time,
      decision: z.enum(['accept', 'return']),
      comment: z.exactOptional(z.string()),
    }),
  ),
  imported: z.exactOptional(z.strictObject({ document: z.string(), date: z.string() })),
  reopened: z.exactOptional(z.strictObject({ by: z.string(), at: time, reason: z.string() })),
});
