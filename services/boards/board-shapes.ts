import * as z from 'zod/mini';
import { time } from '../../libs/lambda/shapes.ts';

/** A deadline as boards show it. */
export const deadlineShape = z.strictObject({
  dueAt: time,
  graceUntil: time,
  extended: z.exactOptional(z.literal(true)),
  provisional: z.exactOptional(z.literal(true)),
});

/** How many filings are how far. */
export const progressCountsShape = z.strictObject({
  owed: z.int(),
  notFiled: z.int(),
  filed: z.int(),
  returned: z.int(),
  accepted: z.int(),
  overdue: z.int(),
  late: z.int(),
  reviewed: z.int(),
  passedAtOnce: z.int(),
  firstPassRate: z.nullable(z.string()),
});
