import * as z from 'zod/mini';
import { type Environment, readSettings } from './settings.ts';

/** How many requests a client may send to the whole API within a window. */
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

const WINDOW_SECONDS = 60;

/** Enough for people and their programs; a loop that ran wild is over it within seconds. */
const QUOTA = 3000;

/**
 * Reads `RATE_LIMIT`, the requests a minute that one client may send; 3,000 where it is not set.
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
