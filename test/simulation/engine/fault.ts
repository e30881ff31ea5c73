import { Unavailable } from '../../../libs/ports/failures.ts';

/**
 * What can befall one port call: `throttled` and `lost-before` leave no effect, `lost-after` has its effect and no
 * answer; the process dies before or after the effect. `timed-out`: the platform ends a function that took too long.
 */
export const callFaults = [
  'throttled',
  'lost-before',
  'lost-after',
  'crash-before',
  'crash-after',
  'timed-out',
] as const;

/** One of {@link callFaults}. */
export type CallFault = (typeof callFaults)[number];

/** What can befall what drives the steps (messages, schedules, storage events, people), and what they list: old indexes. */
export const driveFaults = [
  'message-duplicated',
  'message-reordered',
  'message-delayed',
  'message-bad',
  'message-lost',
  'two-at-once',
  'schedule-twice',
  'schedule-late',
  'storage-event-lost',
  'storage-event-duplicated',
  'upload-expired',
  'posted-twice',
  'clock-over-boundary',
  'answer-retried',
  'index-lag',
  'endpoint-down',
  'endpoint-gone',
] as const;

/** One of {@link driveFaults}. */
export type DriveFault = (typeof driveFaults)[number];

/** A process that is gone: whatever its code does from here on has no effect. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Makes a port call under a fault. `die` marks the process as gone. */
export const callUnder = async <R>(
  fault: CallFault,
  port: string,
  call: () => Promise<R>,
  die: () => void,
): Promise<R> => {
  const crash = () => {
    die();
    return new Crash(`the process died at ${port}`);
  };
  switch (fault) {
    case 'throttled':
      throw new Unavailable(port, { cause: new Error('throttled') });
    case 'lost-before':
      throw new Unavailable(port);
    case 'lost-after':
      await call();
      throw new Unavailable(port);
    case 'crash-after':
      await call();
      throw crash();
    case 'crash-before':
    case 'timed-out':
      throw crash();
  }
};
