import * as z from 'zod/mini';
import { ok } from '../domain/result.ts';
import { memoryRecords } from '../memory/memory-records.ts';
import { bind, type Command, type RequestOf } from './api-request.ts';
import { type HttpOptions, http } from './http.ts';
import { httpEvent, lambdaContext, type RequestParts } from './http-event.fixture.ts';
import { recordedLogs } from './recorded-logs.fixture.ts';
import { defineRoute } from './route.ts';

const text = { zh: '字', en: 'text' };
const base = { summary: text, access: ['office', 'zone-officer'], problems: [] } as const;
const answer = { status: 200, description: text } as const;
/** One that reads, behind a token. */
const read = defineRoute({
  ...base,
  id: 'readThing',
  method: 'GET',
  path: '/v1/things/{id}',
  params: z.strictObject({ id: z.string().check(z.maxLength(5)) }),
  query: z.strictObject({ limit: z.exactOptional(z.string().check(z.regex(/^\d+$/))) }),
  answer: { ...answer, body: z.strictObject({ id: z.string() }) },
});
const write = defineRoute({
  ...base,
  id: 'writeThing',
  method: 'POST',
  path: '/v1/things',
  body: z.strictObject({ name: z.string(), sizes: z.array(z.int()) }),
  ifMatch: 'required',
  idempotencyKey: 'accepted',
  answer: { ...answer, status: 201 },
});
/** A public one. */
export const open = defineRoute({
  ...base,
  id: 'readOpen',
  method: 'GET',
  path: '/v1/public/open',
  access: 'public',
  answer,
});

/** A listing whose ETag is what writes must name. */
const compare = defineRoute({
  ...base,
  id: 'compareThings',
  method: 'GET',
  path: '/v1/comparison',
  answer: { ...answer, versioned: true },
});

type Requests = (
  | RequestOf<typeof read>
  | RequestOf<typeof write>
  | RequestOf<typeof open>
  | RequestOf<typeof compare>
)[];

/** A function that serves all these routes; what reaches a command is kept. */
export const served = (
  does: () => ReturnType<Command<typeof open>> = async () => ok({}),
  options: Partial<HttpOptions> = {},
) => {
  const requests: Requests = [];
  const logs = recordedLogs();
  const keep = (request: Requests[number]) => {
    requests.push(request);
    return does();
  };
  const routes = [
    bind(read, async (request) => (await keep(request)) as Awaited<ReturnType<Command<typeof read>>>),
    bind(write, keep),
    bind(open, keep),
    bind(compare, keep),
  ];
  const handler = http(routes, {
    logs,
    limits: memoryRecords(),
    now: () => '2026-01-12T01:00:00.000Z',
    ...options,
  });
  const ask = async (parts: RequestParts, remaining?: number) => {
    const {
      statusCode,
      headers = {},
      body,
      isBase64Encoded,
    } = await handler(httpEvent(parts), lambdaContext(remaining));
    return {
      status: statusCode,
      headers,
      body,
      isBase64Encoded,
      json: body && !isBase64Encoded ? JSON.parse(body) : undefined,
    };
  };
  return { ask, requests, logs };
};

const office = { sub: 'u1', role: 'office' };
/** A good request to read. */
export const get: RequestParts = { route: 'GET /v1/things/{id}', params: { id: 'a' }, claims: office };
/** A good request to compare. */
export const comparing: RequestParts = { route: 'GET /v1/comparison', claims: office };
/** A good request to write. */
export const post: RequestParts = {
  route: 'POST /v1/things',
  claims: office,
  headers: { 'if-match': '"3"' },
  body: { name: 'n', sizes: [1] },
};
