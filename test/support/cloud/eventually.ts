import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 40;

/**
 * Looks until there is something to see. Throws after the deadline (milliseconds), naming what was waited for: on a busy
 * machine a step takes seconds, a lost message takes for ever.
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>, deadlineMs = 60_000): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain for ${what}`);
    await pause(everyMs);
  }
}
