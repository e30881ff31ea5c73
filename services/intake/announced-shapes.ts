import * as z from 'zod/mini';
import { fileRoles } from '../../libs/domain/submission.ts';
import { formId, line, opaqueId, period, sha256, time, zoneId } from '../../libs/lambda/shapes.ts';
import { formLimits } from '../../libs/workbook/limits.ts';

/** How many files a submission has at most. */
const FILES = 20;

/** What is filed, and the files of it. */
export const announcedBody = {
  zone: zoneId,
  form: formId,
  period,
  files: z
    .array(
      z.strictObject({
        role: z.enum(fileRoles),
        name: line,
        size: z.int().check(z.minimum(1), z.maximum(formLimits.bytes)),
        sha256,
      }),
    )
    .check(z.minLength(1), z.maxLength(FILES)),
};

/** Where each file is to be posted, and until when. */
export const announcedAnswer = z.strictObject({
  id: opaqueId,
  attempt: z.int(),
  expiresAt: time,
  uploads: z.array(
    z.strictObject({
      role: z.enum(fileRoles),
      name: z.string(),
      url: z.string(),
      fields: z.record(z.string(), z.string()),
    }),
  ),
});
