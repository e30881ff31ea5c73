import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Logs } from './log.ts';

/** What the platform calls. */
export type LambdaHandler<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/**
 * Time kept back at the end of an invocation, in ms, to log and answer in: a function that the platform kills leaves
 * no word why.
 */
export const timeKeptBack = 200;

/**
 * The entry of a function that nobody waits for: what it throws, or that it ran out of time, is logged and thrown on,
 * so that the platform does it again.
 *
 * @example
 * export const handler = entry(async (event: SQSEvent) => consumeAll(event), logs);
 */
export const entry = <Event, Result>(
  run: (event: Event) => Promise<Result>,
  logs: Logs,
): LambdaHandler<Event, Result> =>
  middy<Event, Result>((event: Event) => run(event), { timeoutEarlyInMillis: timeKeptBack }).onError(
    function logAndThrowOn({ error }) {
      logs.failure('invocation.failed', error);
    },
  );
