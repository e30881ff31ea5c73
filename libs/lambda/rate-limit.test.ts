import { describe, expect, it } from 'vitest';
import { readRateLimit } from './rate-limit.ts';
import { get, served } from './served-routes.fixture.ts';

describe('the limit', () => {
  it('has a setting, and one without it', () => {
    expect(readRateLimit({ RATE_LIMIT: '7' })).toEqual({ quota: 7, windowSeconds: 60 });
    expect(readRateLimit({}).quota).toBeGreaterThan(100);
    expect(() => readRateLimit({ RATE_LIMIT: '0' })).toThrow('RATE_LIMIT');
  });
});

describe('every answer', () => {
  const options = { rateLimit: { quota: 2, windowSeconds: 60 } };

  it('says how many requests are left, and which limit that is of', async () => {
    const { ask } = served(undefined, options);
    for (const [parts, left] of [
      [get, 1],
      [{ ...get, params: { id: 'too-long' } }, 0],
    ] as const) {
      const { headers } = await ask(parts);
      expect(headers).toMatchObject({
        ratelimit: `"default";r=${left};t=60`,
        'ratelimit-policy': '"default";q=2;w=60',
      });
    }
  });

  it('to one request too many is 429 with when to try again; others are served', async () => {
    const { ask, requests } = served(undefined, options);
    await ask(get);
    await ask(get);
    const third = await ask(get);
    expect(third).toMatchObject({
      status: 429,
      json: { code: 'request.too-many', status: 429 },
      headers: { 'retry-after': '60', 'content-type': 'application/problem+json', ratelimit: '"default";r=0;t=60' },
    });
    expect(requests).toHaveLength(2);
    expect((await ask({ ...get, claims: { sub: 'u2', role: 'office' } })).status).toBe(200);
  });

  it('counts whoever has no token by address', async () => {
    const { ask } = served(undefined, options);
    const open = { route: 'GET /v1/public/open' };
    const answers = [await ask(open), await ask(open), await ask(open)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});
