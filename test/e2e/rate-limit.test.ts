import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { type Caller, callerOf, type Person, type Reply } from '../support/cloud/caller.ts';
import { changedPackage } from '../support/cloud/changed-package.ts';
import { packaged } from '../support/cloud/open-cloud.ts';

const QUOTA = 200;

/** Each of them is answered by another function. */
const READS = [
  '/v1/zones',
  '/v1/submissions?period=2025',
  '/v1/evaluations?year=2025',
  '/v1/progress?year=2025',
  '/v1/notices',
];

let folder: string;
let cloud: Cloud;
let api: Caller;

beforeAll(async () => {
  folder = changedPackage(await packaged(), { RATE_LIMIT: String(QUOTA) });
  cloud = await startCloud({ packageDir: folder, startAt: '2026-01-12T01:00:00.000Z' });
  api = callerOf(cloud);
});

afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Goes round the functions, so many times. */
const goRound = async (as: Person, rounds: number): Promise<readonly Reply[]> => {
  const replies: Reply[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const path of READS) replies.push(await api.send({ as, path }));
  }
  return replies;
};

const served = (replies: readonly Reply[]): number => replies.filter(({ status }) => status === 200).length;

it('a client of several functions is answered as often as its quota says, then told when to come again', async () => {
  const as = { role: 'office', sub: 'busy' } as const;
  await cloud.advanceTo('2026-01-12T02:00:00.000Z');
  const replies = await goRound(as, 60);
  const [lot, unasked] = [QUOTA / 50, QUOTA / 100];
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect(served(replies)).toBeLessThanOrEqual(QUOTA + READS.length * unasked);
  expect(served(replies)).toBeGreaterThanOrEqual(QUOTA - READS.length * lot);
  const last = replies.at(-1);
  expect([last?.json.code, last?.headers.get('ratelimit-policy')]).toEqual([
    'request.too-many',
    `"default";q=${QUOTA};w=60`,
  ]);
  const wait = Number(last?.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);

  // Others are not kept waiting for it.
  expect(served(await goRound({ role: 'office', sub: 'quiet' }, 1))).toBe(READS.length);

  await cloud.advanceTo(new Date(cloud.now() + wait * 1000).toISOString());
  expect(served(await goRound(as, 1))).toBe(READS.length);
});
