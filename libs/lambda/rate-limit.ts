import * as z from 'zod/mini';
import { type Environment, readSettings } from './settings.ts';

/** How many requests a client may send to one running function within a window. */
export interface RateLimit {
  readonly quota: number;
  readonly windowSeconds: number;
}

/** What is left to a client after this request. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Whole seconds until the window ends, from 1. */
  readonly resetSeconds: number;
}

/** Counts requests of clients, at a moment in ms. */
export type CountRequest = (client: string, at: number) => Allowance;

const WINDOW_SECONDS = 60;

/** Enough for people and their programs; a loop that ran wild is over it within seconds. */
const QUOTA = 3000;

/** More clients than that within one window are not told apart by anybody: the oldest windows go first. */
const CLIENTS = 10_000;

/**
 * Reads `RATE_LIMIT`, the requests a minute that one client may send to one running function; 3,000 where it is not set.
 *
 * @example
 * readRateLimit({ RATE_LIMIT: '60' }); // { quota: 60, windowSeconds: 60 }
 */
export const readRateLimit = (environment?: Environment): RateLimit => {
  const schema = z.object({ RATE_LIMIT: z.exactOptional(z.string().check(z.regex(/^[1-9]\d{0,6}$/))) });
  const { RATE_LIMIT } = environment ? readSettings(schema, environment) : readSettings(schema);
  return { quota: RATE_LIMIT === undefined ? QUOTA : Number(RATE_LIMIT), windowSeconds: WINDOW_SECONDS };
};

/**
 * A counter of one running function, in its own memory: windows begin with a client's first request. Where the platform runs a
 * function several times at once, each counts for itself.
 *
 * @example
 * const count = countRequests({ quota: 60, windowSeconds: 60 });
 */
export const countRequests = ({ quota, windowSeconds }: RateLimit): CountRequest => {
  const windows = new Map<string, { readonly ends: number; used: number }>();
  const open = (client: string, at: number) => {
    const known = windows.get(client);
    if (known && known.ends > at) return known;
    // Set anew, so that the map keeps the order in which windows began.
    windows.delete(client);
    const [oldest] = windows.keys();
    if (windows.size >= CLIENTS && oldest !== undefined) windows.delete(oldest);
    const fresh = { ends: at + windowSeconds * 1000, used: 0 };
    windows.set(client, fresh);
    return fresh;
  };
  return (client, at) => {
    const window = open(client, at);
    window.used += 1;
    return {
      allowed: window.used <= quota,
      remaining: Math.max(0, quota - window.used),
      resetSeconds: Math.max(1, Math.ceil((window.ends - at) / 1000)),
    };
  };
};

/**
 * The headers that tell a client of its limit (RateLimit header fields for HTTP, IETF draft 10).
 *
 * @example
 * rateLimitHeaders({ quota: 60, windowSeconds: 60 }, { allowed: true, remaining: 59, resetSeconds: 60 }).ratelimit; // '"default";r=59;t=60'
 */
export const rateLimitHeaders = (
  { quota, windowSeconds }: RateLimit,
  { remaining, resetSeconds }: Allowance,
): Readonly<Record<'ratelimit' | 'ratelimit-policy', string>> => ({
  ratelimit: `"default";r=${remaining};t=${resetSeconds}`,
  'ratelimit-policy': `"default";q=${quota};w=${windowSeconds}`,
});
