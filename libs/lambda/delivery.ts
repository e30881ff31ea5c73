import * as z from 'zod/mini';
import { type Environment, readSettings } from './settings.ts';

/** Where a consumer puts aside what it can never do, and after how many receives it gives up. */
export interface Delivery {
  readonly deadLetterQueueUrl: string;
  readonly maxReceiveCount: number;
}

/**
 * Reads `DEAD_LETTER_QUEUE` and `MAX_RECEIVE_COUNT`, as they stand in the queue's own redrive policy.
 *
 * @example
 * const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
 */
export const readDelivery = (environment?: Environment): Delivery => {
  const schema = z.object({
    DEAD_LETTER_QUEUE: z.string(),
    MAX_RECEIVE_COUNT: z.string().check(z.regex(/^[1-9]\d?$/)),
  });
  const settings = environment ? readSettings(schema, environment) : readSettings(schema);
  return { deadLetterQueueUrl: settings.DEAD_LETTER_QUEUE, maxReceiveCount: Number(settings.MAX_RECEIVE_COUNT) };
};
