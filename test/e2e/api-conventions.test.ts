import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce, announcement, done, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const OFFICE = { role: 'office' } as const;
const workbook = { zone: 'hangzhou', name: '杭州 2025.xlsx', bytes: filledForm({ unit: '杭州联动创新区' }) };

let open: OpenCloud;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'e2e-conventions-'));
  open = await openCloud({ dataDir });
  await registerZone(open.api, 'hangzhou');
});

afterAll(async () => {
  await open.cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** One page of the period's submissions. */
const page = (query: string, as: { readonly role: 'office' | 'auditor'; readonly sub?: string } = OFFICE) =>
  open.api.send({ as, path: `/v1/submissions?period=2025&${query}` });

/** All ids of a listing, page by page; `between` happens before each next page. */
const walk = async (query: string, between: () => Promise<unknown>): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let next = ''; ; ) {
    const { json, status } = await page(`${query}${next && `&cursor=${next}`}`);
    expect(status).toBe(200);
    ids.push(...json.items.map(({ id }: { id: string }) => id));
    if (json.next === undefined) return ids;
    next = json.next;
    await between();
  }
};

describe('cursors', () => {
  const before: string[] = [];
  beforeAll(async () => {
    for (let count = 0; count < 6; count += 1) before.push((await announce(open.api, workbook)).id);
  });

  it('lead to each item once, however many come meanwhile', async () => {
    const seen = await walk('limit=2', () => announce(open.api, workbook).then(({ id }) => before.push(id)));
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of before.slice(0, 6)) expect(seen).toContain(id);
  });

  it('are refused once changed, under another filter, on another route, and for somebody else', async () => {
    const { next } = (await page('limit=1')).json;
    const changed = `${next.slice(0, 4)}${next[4] === 'A' ? 'B' : 'A'}${next.slice(5)}`;
    const answers = [
      await page(`limit=1&cursor=${changed}`),
      await page(`limit=1&zone=hangzhou&cursor=${next}`),
      await page(`limit=1&cursor=${next}`, { role: 'auditor' }),
      await page(`limit=1&cursor=${next}`, { ...OFFICE, sub: 'another' }),
      await open.api.send({ as: OFFICE, path: `/v1/notices?cursor=${next}` }),
    ];
    expect(answers.map(({ status, json }) => `${status} ${json.code}`)).toEqual(
      answers.map(() => '400 request.cursor'),
    );
    expect((await page(`limit=5&cursor=${next}`)).status).toBe(200);
  });
});

describe('limits', () => {
  it('are told with every answer, and count down for each client', async () => {
    const left = async (sub: string) => {
      const { headers } = await page('limit=1', { role: 'office', sub });
      expect(headers.get('ratelimit-policy')).toMatch(/^"default";q=\d+;w=60$/);
      return Number(/^"default";r=(\d+);t=\d+$/.exec(headers.get('ratelimit') ?? '')?.[1]);
    };
    // Windows begin with the minute: one that has just begun lasts longer than this.
    await open.cloud.advanceTo(new Date((Math.floor(open.cloud.now() / 60_000) + 1) * 60_000).toISOString());
    const [one, two, other] = [await left('counted'), await left('counted'), await left('somebody')];
    expect([two, other]).toEqual([one - 1, one]);
  });
});

describe('a trace', () => {
  it('goes with a request into its answer and the events that come of it, and a malformed one is not taken', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const of = (headers: Record<string, string>) =>
      done(open.api, {
        ...{ as: { role: 'zone-officer', zone: 'hangzhou' }, method: 'POST', path: '/v1/submissions', headers },
        json: announcement(workbook),
      });
    const taken = await of({ traceparent: `00-${trace}-b7ad6b7169203331-01` });
    expect(taken.headers.get('traceparent')).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
    const fresh = await of({ traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` });
    expect(fresh.headers.get('traceparent')).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});
