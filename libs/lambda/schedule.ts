import * as z from 'zod/mini';
import { time } from '../../events/fields.ts';
import { describePlaces, placesOf } from '../domain/schema-places.ts';
import { entry, type LambdaHandler } from './entry.ts';
import type { Logs } from './log.ts';

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
export const schedule = (step: ScheduledStep, { logs }: { readonly logs: Logs }): LambdaHandler<unknown, void> =>
  entry(async (event: unknown) => {
    const parsed = z.safeParse(input, event, { reportInput: true });
    if (!parsed.success) throw new TypeError(`schedule: ${describePlaces(placesOf(parsed.error)).en}`);
    await step(parsed.data.scheduledTime);
  }, logs);
