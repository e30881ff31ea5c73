import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRecords } from '../memory/memory-records.ts';
import { Unavailable } from '../ports/failures.ts';
import { leaseRequests } from '../ports/request-leases.ts';
import { countRequests } from './count-requests.ts';

const never = () => {
  throw new Error('nothing failed');
};

/** One running function's counter, on a store that it shares with others. */
const counter = (quota: number, records = memoryRecords(), unavailable: () => void = never) =>
  countRequests({ quota, windowSeconds: 60 }, leaseRequests(records), unavailable);

describe('the count of a client', () => {
  it('goes down to nothing within a window, and starts again after it', async () => {
    const count = counter(2);
    expect(await count('a', 0)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
    expect(await count('a', 30_500)).toEqual({ allowed: true, remaining: 0, resetSeconds: 30 });
    expect(await count('a', 59_999)).toEqual({ allowed: false, remaining: 0, resetSeconds: 1 });
    expect((await count('b', 59_999)).allowed).toBe(true);
    expect(await count('a', 60_000)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
  });

  it('goes down by one a request, whatever is leased on the way', async () => {
    const count = counter(730);
    const left: number[] = [];
    for (let sent = 0; sent < 731; sent += 1) left.push((await count('a', sent)).remaining);
    expect(left).toEqual([...Array.from({ length: 730 }, (_, sent) => 729 - sent), 0]);
  });

  it('forgets the oldest windows rather than grow with the number of clients', async () => {
    const asked: string[] = [];
    const lease = leaseRequests(memoryRecords());
    const noting: typeof lease = (asks) => {
      asked.push(asks.client);
      return lease(asks);
    };
    const count = countRequests({ quota: 1, windowSeconds: 60 }, noting, never);
    for (let client = 0; client <= 10_000; client += 1) await count(`c${client}`, client);
    asked.length = 0;
    await count('c1', 10_001);
    await count('c0', 10_001);
    // What was forgotten is asked for again, and the store still knows.
    expect(asked).toEqual(['c0']);
  });

  it('costs those nothing who send a few requests, and the store one question for each fiftieth of the quota', async () => {
    const wanted: number[] = [];
    const lease = leaseRequests(memoryRecords());
    const noting: typeof lease = (asks) => {
      wanted.push(asks.wanted);
      return lease(asks);
    };
    const count = countRequests({ quota: 3000, windowSeconds: 60 }, noting, never);
    for (let sent = 0; sent < 30; sent += 1) await count('a', 0);
    expect(wanted).toEqual([]);
    for (let sent = 30; sent < 4000; sent += 1) await count('a', 0);
    // The first lease tells the thirty before it; nobody asks once nothing is left.
    expect(wanted).toEqual([90, ...Array.from({ length: 49 }, () => 60)]);
  });
});

describe('a client of several running functions', () => {
  it('is served no more than its quota, but for the hundredth that each serves unasked', async () => {
    const requests = fc.array(fc.nat({ max: 4 }), { minLength: 150, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 250 }), requests, async (quota, sent) => {
        const records = memoryRecords();
        // A lot is served untold where one met others each time that it asked, as may be while lots are of one or two.
        let crowded = 0;
        // Functions run side by side; each serves one request after the other.
        const served = await Promise.all(
          [0, 1, 2, 3, 4].map(async (self) => {
            const count = counter(quota, records, () => {
              crowded += 1;
            });
            let allowed = 0;
            for (const to of sent) if (to === self && (await count('a', 0)).allowed) allowed += 1;
            return allowed;
          }),
        );
        const allowed = served.reduce((sum, one) => sum + one, 0);
        expect(allowed).toBeLessThanOrEqual(quota + 5 * Math.floor(quota / 100) + crowded * Math.ceil(quota / 50));
        expect(allowed).toBeGreaterThanOrEqual(Math.min(sent.length, quota - 5 * Math.ceil(quota / 50)));
      }),
      { numRuns: 60 },
    );
  });

  it('is served what is left of it by one when another has taken the rest', async () => {
    const records = memoryRecords();
    const [first, second] = [counter(4, records), counter(4, records)];
    for (let sent = 0; sent < 3; sent += 1) await first('a', 0);
    expect(await second('a', 0)).toEqual({ allowed: true, remaining: 0, resetSeconds: 60 });
    expect((await second('a', 0)).allowed).toBe(false);
    expect((await first('a', 0)).allowed).toBe(false);
  });
});

describe('a store that does not answer', () => {
  it('stops nobody: the function counts by itself, and says so', async () => {
    const failures: unknown[] = [];
    const down = new Unavailable('records.read');
    const lease = () => Promise.reject(down);
    const count = countRequests({ quota: 3, windowSeconds: 60 }, lease, (error) => failures.push(error));
    const answers: (readonly [boolean, number])[] = [];
    for (let sent = 0; sent < 5; sent += 1) {
      const { allowed, remaining } = await count('a', 0);
      answers.push([allowed, remaining]);
    }
    expect(answers).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(failures).toEqual([down, down, down]);
  });

  it('is told what was served meanwhile as soon as it answers again', async () => {
    const records = memoryRecords();
    const lease = leaseRequests(records);
    let up = false;
    const limit = { quota: 100, windowSeconds: 60 };
    const count = countRequests(
      limit,
      (asks) => (up ? lease(asks) : Promise.reject(new Error('down'))),
      () => {},
    );
    for (let sent = 0; sent < 40; sent += 1) await count('a', 0);
    up = true;
    for (let sent = 0; sent < 10; sent += 1) await count('a', 0);
    const other = counter(100, records);
    let served = 0;
    for (let sent = 0; sent < 100; sent += 1) if ((await other('a', 0)).allowed) served += 1;
    // Fifty were served here, and one more is leased.
    expect(served).toBe(49);
  });
});
