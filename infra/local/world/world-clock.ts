import { keptJson } from './durable-file.ts';

/**
 * The clock of the embedded world: real time plus an offset, so that a whole year passes in a test while tokens, signatures
 * and messages still age. The offset lies in shared memory, where each worker reads it, and in a file, so that a restarted
 * cloud goes on in the same time.
 */
export interface WorldClock {
  /** Milliseconds since the epoch, in the world. */
  readonly now: () => number;
  /** Moves the world on to a time; one that has passed changes nothing, since the world's clock does not go back. */
  readonly moveTo: (time: number) => void;
  /** One `BigInt64`: the offset in milliseconds. */
  readonly shared: SharedArrayBuffer;
}

/**
 * Opens the clock.
 *
 * @param file where the offset is kept; absent = in memory
 * @param startAt the world's time (ms) when nothing is kept yet; absent = real time
 * @param realNow real milliseconds since the epoch
 * @example
 * const clock = openWorldClock({ startAt: Date.parse('2026-03-01T00:00:00Z'), realNow: Date.now });
 */
export function openWorldClock(options: {
  readonly file?: string | undefined;
  readonly startAt?: number | undefined;
  readonly realNow: () => number;
}): WorldClock {
  const { realNow, startAt } = options;
  const kept = keptJson<{ readonly offsetMs: number }>(options.file);
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(shared);
  const now = () => realNow() + Number(Atomics.load(cell, 0));

  function set(offsetMs: number): void {
    kept.write({ offsetMs });
    Atomics.store(cell, 0, BigInt(offsetMs));
  }

  set(kept.read()?.offsetMs ?? (startAt === undefined ? 0 : Math.round(startAt - realNow())));
  return {
    now,
    shared,
    moveTo: (time) => {
      if (time > now()) set(Math.ceil(time - realNow()));
    },
  };
}
