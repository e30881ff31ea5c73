import { setTimeout as pause } from 'node:timers/promises';

/** Messages of a queue that are not done. */
export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** What is still going on in a cloud. */
export interface Activity {
  /** By queue; dead-letter queues are left out, since nothing takes from them. */
  readonly queues: Readonly<Record<string, QueueCounts>>;
  /** Calls of functions that run or wait. */
  readonly invocations: number;
  /** Batches that were taken from a queue and not yet dealt with. */
  readonly batches: number;
}

/**
 * Waits until nothing goes on any more: no message outside the dead-letter queues, no call. A notification of S3 is in its
 * queue before the upload is answered, so it is among the messages. Rejects after the deadline with what was still going on.
 *
 * @param deadlineMs real milliseconds
 */
export function untilSettled(activity: () => Activity, deadlineMs: number): Promise<void> {
  return until(() => goingOn(activity(), ({ visible, inFlight, delayed }) => visible + inFlight + delayed), deadlineMs);
}

/**
 * Waits until nothing goes on before some time passes: messages that failed and wait for their visibility timeout, and delayed
 * ones, may be left. Rejects after the deadline with what was still going on.
 *
 * @param deadlineMs real milliseconds
 */
export function untilQuiet(activity: () => Activity, deadlineMs: number): Promise<void> {
  return until(() => goingOn(activity(), ({ visible }) => visible), deadlineMs);
}

async function until(goingOn: () => string, deadlineMs: number): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  for (let left = goingOn(); left !== ''; left = goingOn()) {
    if (performance.now() > deadline) throw new Error(`Not settled after ${deadlineMs} ms: ${left}`);
    await pause(10);
  }
}

/** What goes on, for a person; empty when nothing does. */
function goingOn({ queues, invocations, batches }: Activity, counted: (counts: QueueCounts) => number): string {
  const busy = Object.entries(queues)
    .filter(([, counts]) => counted(counts) > 0)
    .map(([name, counts]) => `${name} ${JSON.stringify(counts)}`);
  if (invocations > 0) busy.push(`${invocations} calls of functions`);
  if (batches > 0) busy.push(`${batches} batches`);
  return busy.join(', ');
}
