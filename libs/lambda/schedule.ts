import * as z from 'zod/mini';
import { time } from '../../events/fields.ts';
import { describePlaces, placesOf } from '../domain/schema-places.ts';
import { workFor } from '../ports/cause.ts';
import { entry, type LambdaHandler } from './entry.ts';
import type { Logs } from './log.ts';
import { measured } from './measured.ts';
import { now } from './world.ts';

/** What a schedule does. All it learns is the time it was scheduled for, RFC 3339 in UTC: never the time it runs at. */
export type ScheduledStep = (scheduledTime: string) => Promise<void>;

const input = z.strictObject({ scheduledTime: time });

/**
 * The entry of a schedule of EventBridge Scheduler with the input `{"scheduledTime": "<aws.scheduler.scheduled-time>"}`.
 * Another input throws `TypeError`: the schedule is set up wrong, and its retries and dead letters show it.
 *
 * @example
 * export const handler = schedule(requestAnnualRun(ports), { logs });
 */
export const schedule = (
  step: ScheduledStep,
  { logs, operation = 'schedule' }: { readonly logs: Logs; readonly operation?: string },
): LambdaHandler<unknown, void> =>
  entry(async (event: unknown) => {
    const parsed = z.safeParse(input, event, { reportInput: true });
    if (!parsed.success) throw new TypeError(`schedule: ${describePlaces(placesOf(parsed.error)).en}`);
    const { scheduledTime } = parsed.data;
    const begun = Date.parse(now());
    await measured(
      logs,
      operation,
      () => workFor({ cause: { schedule: scheduledTime }, role: 'system' }, () => step(scheduledTime)),
      () => ({ Done: 1, Lag: Math.max(0, Math.round((begun - Date.parse(scheduledTime)) / 1000)) }),
    );
  }, logs);
