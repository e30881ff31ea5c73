import { openWorldClock, type WorldClock } from '../../../infra/local/world/world-clock.ts';
import { worldDate } from '../../../infra/local/world/world-date.ts';

/** A clock that stands still but for what moves it, and by which this whole process lives. */
export interface SimulatedTime {
  readonly clock: WorldClock;
  /** Moves it a millisecond further. */
  readonly tick: () => void;
  /** Gives the process its own time back. */
  readonly end: () => void;
}

/** Begins at a moment (RFC 3339). Clients and signers of the SDK ask `Date` for the time, so it tells this one until the end. */
export const beginTime = (startAt: string): SimulatedTime => {
  const earth = globalThis.Date;
  let ticks = 0;
  const clock = openWorldClock({ startAt: Date.parse(startAt), realNow: () => ticks });
  globalThis.Date = worldDate(clock.now);
  return {
    clock,
    tick: () => {
      ticks += 1;
    },
    end: () => {
      globalThis.Date = earth;
    },
  };
};
