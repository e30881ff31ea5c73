import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ok } from '../domain/result.ts';
import { memoryRecords } from '../memory/memory-records.ts';
import { bind } from './api-request.ts';
import { http } from './http.ts';
import { httpEvent, lambdaContext } from './http-event.fixture.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';
import { defineRoute } from './route.ts';
import { readCursorKey } from './sealed-cursors.ts';
import { cursor, limit } from './shapes.ts';

const text = { zh: '字', en: 'text' };
const numbers = Array.from({ length: 7 }, (_, index) => String(index));

/** A listing of seven; its places are plain numbers. */
const listing = (id: string, path: `/${string}`) => {
  const route = defineRoute({
    ...{ id, path, method: 'GET', summary: text, access: ['office', 'zone-officer'], problems: [] },
    query: z.strictObject({
      kind: z.exactOptional(z.string()),
      limit: z.exactOptional(limit),
      cursor: z.exactOptional(cursor),
    }),
    answer: {
      status: 200,
      description: text,
      body: z.strictObject({ items: z.array(z.string()), next: z.exactOptional(cursor) }),
    },
  });
  return bind(route, async ({ query }) => {
    const start = Number(query.cursor ?? 0);
    const end = start + Number(query.limit ?? 3);
    return ok({ body: { items: numbers.slice(start, end), ...(end < 7 ? { next: String(end) } : {}) } });
  });
};

const routes = [listing('listThings', '/v1/things'), listing('listOthers', '/v1/others')];
const handler = http(routes, { logs: recordedLogs(), limits: memoryRecords(), cursorKey: 'k'.repeat(32) });

const office = { sub: 'u1', role: 'office' };
const list = async (
  query: Record<string, string>,
  { route = 'GET /v1/things', claims = office, serve = handler } = {},
) => {
  const { statusCode, body = '' } = await serve(
    httpEvent({ route, query: new URLSearchParams(query).toString(), claims }),
    lambdaContext(),
  );
  return { status: statusCode, json: JSON.parse(body) };
};
const firstNext = async (query: Record<string, string> = {}): Promise<string> => (await list(query)).json.next;
const refused = { status: 400, json: { code: 'request.cursor' } };

describe('the cursor of a listing', () => {
  it('leads through all pages, of whatever size each is, and does not show its place', async () => {
    const cursor = await firstNext();
    expect(cursor).toMatch(/^[\w-]{20,}$/);
    const second = (await list({ cursor, limit: '2' })).json;
    expect(second.items).toEqual(['3', '4']);
    expect((await list({ cursor: second.next, limit: '200' })).json).toEqual({ items: ['5', '6'] });
  });

  it('is refused when it was changed in any place', async () => {
    const cursor = await firstNext();
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom(...'Aa0-_z~='), async (at, letter) => {
        fc.pre(cursor[at] !== letter);
        expect(await list({ cursor: cursor.slice(0, at) + letter + cursor.slice(at + 1) })).toMatchObject(refused);
      }),
      { numRuns: 60 },
    );
    for (const made of ['3', cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, 'A']) {
      expect(await list({ cursor: made }), made).toMatchObject(refused);
    }
  });

  it('is refused on another route, under another filter, for another person, role or zone', async () => {
    const cursor = await firstNext();
    expect(await list({ cursor }, { route: 'GET /v1/others' })).toMatchObject(refused);
    expect(await list({ cursor, kind: 'a' })).toMatchObject(refused);
    for (const claims of [
      { sub: 'u2', role: 'office' },
      { sub: 'u1', role: 'zone-officer', zone: 'a' },
    ]) {
      expect(await list({ cursor }, { claims })).toMatchObject(refused);
    }
  });

  it('of another deployment is refused', async () => {
    const other = http(routes, { logs: recordedLogs(), limits: memoryRecords(), cursorKey: 'o'.repeat(32) });
    expect(await list({ cursor: await firstNext() }, { serve: other })).toMatchObject(refused);
  });
});

describe('the key of cursors', () => {
  it('is a setting of each function that lists, and no short one', () => {
    expect(readCursorKey({ CURSOR_KEY: 'k'.repeat(32) })).toBe('k'.repeat(32));
    expect(() => readCursorKey({ CURSOR_KEY: 'short' })).toThrow('CURSOR_KEY');
    expect(() => http(routes, { logs: recordedLogs(), limits: memoryRecords() })).toThrow('CURSOR_KEY');
  });
});
