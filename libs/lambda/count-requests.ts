import type { LeaseRequests } from '../ports/request-leases.ts';
import type { Allowance, RateLimit } from './rate-limit.ts';

/** Counts a request of a client, at a moment in ms. */
export type CountRequest = (client: string, at: number) => Promise<Allowance>;

/** What a running function knows of a client within a window. */
interface Window {
  readonly ends: number;
  /** Requests that came here. */
  came: number;
  /** Of the quota, what was used here without asking, and not yet told to the store. */
  untold: number;
  /** What may be served without asking again. */
  unspent: number;
  /** What all functions had taken, when this one last asked. */
  total: number;
}

/** More clients than that within one window are not told apart by anybody: the oldest windows go first. */
const CLIENTS = 10_000;

/** The share of a quota that is leased at once: at the limit a client costs 50 reads and writes a window, however fast it asks. */
const LOTS = 50;

/** The share that a function serves before it asks: whoever sends a few requests a minute costs no read and no write. */
const UNASKED = 100;

/**
 * The counter of one running function. Windows begin with the minute, so that all functions have the same; of a client's quota each
 * leases a lot at a time, and spends it without asking. However many functions run, a client has no more than the quota, but for the
 * hundredth of it that each of them serves unasked. A store that does not answer stops nobody: the function then serves a lot, by its own
 * count, and tells it when it asks the next time.
 *
 * @example
 * const count = countRequests({ quota: 3000, windowSeconds: 60 }, leaseRequests(records), (error) => logs.failure('rate.alone', error));
 */
export const countRequests = (
  { quota, windowSeconds }: RateLimit,
  lease: LeaseRequests,
  unavailable: (error: unknown) => void,
): CountRequest => {
  const [lot, unasked] = [Math.ceil(quota / LOTS), Math.floor(quota / UNASKED)];
  const windowAt = windows(windowSeconds * 1000);

  const leaseMore = async (client: string, window: Window): Promise<void> => {
    const { untold } = window;
    window.untold = 0;
    try {
      const { taken, total } = await lease({ client, ends: window.ends, quota, wanted: untold + lot });
      window.unspent += Math.max(0, taken - untold);
      window.total = total;
    } catch (error) {
      const granted = Math.min(lot, quota - window.came + 1);
      window.untold += untold + granted;
      window.unspent += granted;
      unavailable(error);
    }
  };

  const admit = async (client: string, window: Window): Promise<boolean> => {
    window.came += 1;
    if (window.came <= unasked) {
      window.untold += 1;
      return true;
    }
    while (window.unspent === 0 && window.total < quota && window.came <= quota) await leaseMore(client, window);
    if (window.unspent === 0) return false;
    window.unspent -= 1;
    return true;
  };

  return async (client, at) => {
    const window = windowAt(client, at);
    const allowed = await admit(client, window);
    return {
      allowed,
      remaining: Math.max(0, quota - window.total - window.untold + window.unspent),
      resetSeconds: Math.max(1, Math.ceil((window.ends - at) / 1000)),
    };
  };
};

/** The windows of clients, each until it is over. */
const windows = (length: number) => {
  const known = new Map<string, Window>();
  return (client: string, at: number): Window => {
    const before = known.get(client);
    if (before && before.ends > at) return before;
    // Set anew, so that the map keeps the order in which windows began.
    known.delete(client);
    const [oldest] = known.keys();
    if (known.size >= CLIENTS && oldest !== undefined) known.delete(oldest);
    const ends = (Math.floor(at / length) + 1) * length;
    const fresh: Window = { ends, came: 0, untold: 0, unspent: 0, total: 0 };
    known.set(client, fresh);
    return fresh;
  };
};
