import { describe, expect, it } from 'vitest';
import { memoryRecords } from '../memory/memory-records.ts';
import { Unavailable } from './failures.ts';
import { leaseRequests } from './request-leases.ts';

const ends = Date.parse('2026-01-12T01:01:00Z');
const asked = { client: 'subject u1', ends, quota: 10, wanted: 4 };

describe('leases of a quota', () => {
  it('are what is wanted until little is left, then that, then nothing', async () => {
    const lease = leaseRequests(memoryRecords());
    expect([await lease(asked), await lease(asked), await lease(asked), await lease(asked)]).toEqual([
      { taken: 4, total: 4 },
      { taken: 4, total: 8 },
      { taken: 2, total: 10 },
      { taken: 0, total: 10 },
    ]);
  });

  it('are of one client in one window', async () => {
    const lease = leaseRequests(memoryRecords());
    await lease({ ...asked, wanted: 10 });
    expect((await lease({ ...asked, client: 'subject u2' })).taken).toBe(4);
    expect((await lease({ ...asked, ends: ends + 60_000 })).taken).toBe(4);
  });

  it('are never more than the quota, however many ask at once', async () => {
    const lease = leaseRequests(memoryRecords());
    const leases = await Promise.all(Array.from({ length: 6 }, () => lease({ ...asked, wanted: 3 })));
    expect(leases.reduce((sum, { taken }) => sum + taken, 0)).toBe(10);
  });

  it('keep no name of anybody, and not for long', async () => {
    const records = memoryRecords();
    const written: unknown[] = [];
    const commit: typeof records.commit = (writes) => {
      written.push(...writes);
      return records.commit(writes);
    };
    await leaseRequests({ ...records, commit })(asked);
    expect(JSON.stringify(written)).not.toContain('u1');
    expect(written).toMatchObject([{ expect: 'absent', expiresAt: ends / 1000 + 3600 }]);
  });

  it('fail as unavailable where every write meets another', async () => {
    const records = memoryRecords();
    const commit: typeof records.commit = async () => ({ committed: false, conflicts: [] });
    await expect(leaseRequests({ ...records, commit })(asked)).rejects.toBeInstanceOf(Unavailable);
  });
});
