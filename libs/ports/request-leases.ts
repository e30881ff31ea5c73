import { contentHash } from '../domain/digest.ts';
import { type Entity, entity } from './entity.ts';
import { Unavailable } from './failures.ts';
import type { Records } from './records.ts';

/** What one running function asks of the quota that a client has with all of them together. */
export interface LeaseAsked {
  /** Whose requests: `subject …` or `address …`. Only its hash is stored. */
  readonly client: string;
  /** Where the window ends, in ms: windows of one length that end together are one window. */
  readonly ends: number;
  /** Requests that all functions may serve to the client within the window. */
  readonly quota: number;
  /** How many of them are asked for, from 1. */
  readonly wanted: number;
}

/** What was had of the quota: `taken` by this function now, from 0; `total` by all of them until now. */
export interface Lease {
  readonly taken: number;
  readonly total: number;
}

/** Takes a part of a client's quota for a running function to spend by itself. Throws {@link Unavailable} where the store is. */
export type LeaseRequests = (asked: LeaseAsked) => Promise<Lease>;

interface Counted {
  readonly total: number;
}

/** The requests of one client in one window (限流计数), dropped by the store after it. */
const counts: Entity<Pick<LeaseAsked, 'client' | 'ends'>, Counted> = entity({
  key: ({ client, ends }) => ({ table: 'limits', pk: `CLIENT#${contentHash(client)}`, sk: String(ends) }),
});

/** Functions that run at the same time meet at one record, each seldom: more conflicts than that are a store that is out of order. */
const TRIES = 8;

/** The store drops what is over late, and a clock may be behind. */
const KEPT_SECONDS = 3600;

/**
 * Leases from a count in the store: never more than the quota in all, however many functions ask at once.
 *
 * @example
 * const lease = leaseRequests(dynamoRecords({ client, tables: { limits: 'lianchuang-dev-limits' } }));
 * await lease({ client: 'subject u1', ends: Date.parse('2026-01-12T01:01:00Z'), quota: 3000, wanted: 60 }); // { taken: 60, total: 60 }
 */
export const leaseRequests =
  ({ readRecord, commit }: Pick<Records, 'readRecord' | 'commit'>): LeaseRequests =>
  async ({ client, ends, quota, wanted }) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await counts.read(readRecord, { client, ends });
      const used = before?.value.total ?? 0;
      const taken = Math.max(0, Math.min(wanted, quota - used));
      if (taken === 0) return { taken, total: used };
      const total = used + taken;
      const write = counts.write({ client, ends }, before?.version ?? 'absent', { total });
      const { committed } = await commit([{ ...write, expiresAt: Math.ceil(ends / 1000) + KEPT_SECONDS }]);
      if (committed) return { taken, total };
    }
    throw new Unavailable('the count of requests');
  };
