import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Reply } from '../support/cloud/caller.ts';
import { announce, announcement, done, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const OFFICE = { role: 'office' } as const;
const OFFICER = { role: 'zone-officer', zone: 'hangzhou' } as const;
const PATH = '/v1/submissions';
const workbook = { zone: 'hangzhou', name: '杭州 2025.xlsx', bytes: filledForm({ unit: '杭州联动创新区' }) };
const zoneBody = { name: '湖州联动创新区', subAreas: [{ name: '南太湖片区' }], cohorts: [2025] };

let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  for (const zone of ['hangzhou', 'ningbo', 'jiaxing']) await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

const post = (call: Partial<Call> & { readonly json?: unknown }) =>
  open.api.send({ as: OFFICER, method: 'POST', path: PATH, ...call });

describe('a refusal is problem+json in the language that the client likes better', () => {
  it.each([
    [undefined, 'zh-CN', '未找到'],
    ['zh-Hans-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '未找到'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'en', 'Not found'],
    ['fr', 'zh-CN', '未找到'],
  ])('Accept-Language: %s', async (language, tag, title) => {
    const headers = language === undefined ? {} : { 'accept-language': language };
    const reply = await open.api.send({ as: OFFICE, path: `${PATH}/unknown`, headers });
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.headers.get('content-language')).toBe(tag);
    expect(reply.headers.get('x-request-id')).toBe(reply.json.requestId);
    expect(reply.json).toEqual({
      type: 'urn:lianchuang:problem:submission.unknown',
      title,
      status: 404,
      detail: tag === 'en' ? 'There is no such submission' : '没有这次报送',
      code: 'submission.unknown',
      requestId: expect.stringMatching(/^\S+$/),
    });
  });
});

describe('what is read has a version, and what is written names it', () => {
  const path = '/v1/zones/huzhou';
  const put = (headers: Call['headers'] = {}, json: unknown = zoneBody) =>
    open.api.send({ as: OFFICE, method: 'PUT', path, json, headers: { ...headers } });

  it('takes what is new without one, then asks for it, and refuses an old one', async () => {
    const made = await put();
    expect([made.status, made.etag]).toEqual([201, '"1"']);
    const unnamed = await put();
    expect([unnamed.status, unnamed.json.code]).toEqual([428, 'request.if-match-required']);
    const changed = await put({ 'if-match': made.etag }, { ...zoneBody, name: '湖州' });
    expect([changed.status, changed.etag]).toEqual([200, '"2"']);
    const old = await put({ 'if-match': made.etag }, { ...zoneBody, name: '又改' });
    expect([old.status, old.json.code]).toEqual([412, 'request.stale']);
    expect((await done(open.api, { as: OFFICE, path })).json.name).toBe('湖州');
  });

  it('needs it for a review even before it says whether there is anything to review', async () => {
    const { path: submission } = await announce(open.api, workbook);
    const review = { as: OFFICE, method: 'POST', path: `${submission}/review`, json: { decision: 'accept' } } as const;
    const unnamed = await open.api.send(review);
    expect([unnamed.status, unnamed.json.code]).toEqual([428, 'request.if-match-required']);
  });

  it.each(['W/"1"', '*', '"1", "2"', '1', '"one"'])('refuses If-Match: %s, which names no one version', async (tag) => {
    const reply = await put({ 'if-match': tag });
    expect(reply.status).toBe(400);
    expect(reply.json.errors).toEqual([{ parameter: 'If-Match', detail: expect.stringContaining('ETag') }]);
  });

  it.each(['"1"', 'W/"1"', '"7", "1"', '*'])('answers 304 and no body to If-None-Match: %s', async (tag) => {
    const reply = await open.api.send({ as: OFFICE, path: '/v1/zones/ningbo', headers: { 'if-none-match': tag } });
    expect([reply.status, reply.text, reply.etag]).toEqual([304, '', '"1"']);
  });

  it('answers in full where the client has another version', async () => {
    const reply = await open.api.send({ as: OFFICE, path: '/v1/zones/ningbo', headers: { 'if-none-match': '"7"' } });
    expect([reply.status, reply.json.id]).toEqual([200, 'ningbo']);
  });

  it('lets one of two who change the same version win', async () => {
    const jiaxing = { as: OFFICE, method: 'PUT', path: '/v1/zones/jiaxing', headers: { 'if-match': '"1"' } } as const;
    const replies = await Promise.all(
      ['甲', '乙', '丙'].map((name) => open.api.send({ ...jiaxing, json: { ...zoneBody, name } })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const { json, etag } = await done(open.api, { as: OFFICE, path: '/v1/zones/jiaxing' });
    expect([json.name, etag]).toEqual([replies.find(({ status }) => status === 200)?.json.name, '"2"']);
  });
});

describe('an Idempotency-Key makes a POST take effect once', () => {
  const ningbo = { ...workbook, zone: 'ningbo' };
  const asNingbo = (key: string, json: unknown = announcement(ningbo), sub?: string) =>
    post({
      as: { role: 'zone-officer', zone: 'ningbo', ...(sub ? { sub } : {}) },
      json,
      headers: { 'idempotency-key': key },
    });

  const attempts = async (): Promise<number> =>
    (await done(open.api, { as: OFFICE, path: `${PATH}?period=2025&zone=ningbo` })).json.items.length;

  it('answers the same to the same, and refuses another content under it', async () => {
    const first = await asNingbo('key-1');
    const again = await asNingbo('key-1');
    expect(first.status).toBe(201);
    expect([again.status, again.text, again.headers.get('location')]).toEqual([
      201,
      first.text,
      first.headers.get('location'),
    ]);
    const other = await asNingbo('key-1', announcement({ ...ningbo, name: 'other.xlsx' }));
    expect([other.status, other.json.code]).toEqual([422, 'request.key-reused']);
    expect(await attempts()).toBe(1);
  });

  it('makes one submission of ten requests at the same time: 409 while it is made, and one answer for all', async () => {
    const before = await attempts();
    const replies = await Promise.all(Array.from({ length: 10 }, () => asNingbo('key-10')));
    const made = replies.filter(({ status }) => status === 201);
    const waiting = replies.filter(({ status }) => status !== 201);
    expect(waiting.map(({ status, json }) => `${status} ${json.code}`)).toEqual(
      waiting.map(() => '409 request.in-flight'),
    );
    const later = await asNingbo('key-10');
    const told = ({ status, text, etag, headers }: Reply) => [status, text, etag, headers.get('location')].join();
    expect([...new Set([...made, later].map(told))]).toEqual([told(later)]);
    expect(made.length).toBeGreaterThan(0);
    expect(await attempts()).toBe(before + 1);
  });

  it('keeps the keys of two people apart', async () => {
    const [one, two] = [await asNingbo('key-2', undefined, 'li'), await asNingbo('key-2', undefined, 'wang')];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.json.id).not.toBe(one.json.id);
  });

  it('makes one evaluation of a request that is sent twice', async () => {
    const asked = { year: 2025, scheme: { id: 'sample-2025' } };
    const send = (json: unknown) =>
      post({ as: { role: 'office-lead' }, path: '/v1/evaluations', json, headers: { 'idempotency-key': 'run' } });
    const [one, two] = [await send(asked), await send(asked)];
    expect([one.status, two.status, two.json.id]).toEqual([201, 201, one.json.id]);
    expect((await send({ ...asked, year: 2024 })).status).toBe(422);
  });

  it.each(['', 'é', 'x'.repeat(129)])('refuses the key “%s”', async (key) => {
    const reply = await asNingbo(encodeURI(key) === key ? key : Buffer.from(key).toString('latin1'));
    expect([reply.status, reply.json.errors?.[0]?.parameter]).toEqual([400, 'Idempotency-Key']);
  });
});

describe('a request that is not as described is refused with its places', () => {
  it('names every wrong field of the body, and unknown ones', async () => {
    const [file] = announcement(workbook).files;
    const json = { ...announcement(workbook), files: [{ ...file, size: 0, note: 'x' }], zones: 'hangzhou' };
    const reply = await post({ json });
    expect([reply.status, reply.json.code]).toEqual([400, 'request.invalid']);
    expect(reply.json.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/files/0/note',
      '/files/0/size',
      '/zones',
    ]);
  });

  it.each([
    ['an unknown parameter', '?period=2025&perod=2025', 'perod'],
    ['a parameter given twice', '?period=2025&period=2024', 'period'],
    ['a missing parameter', '', 'period'],
    ['a wrong value', '?period=2025Q5', 'period'],
    ['a limit of nothing', '?period=2025&limit=0', 'limit'],
    ['a cursor of its own making', '?period=2025&cursor=AAAA', 'cursor'],
  ])('names %s of the query', async (_, query, parameter) => {
    const reply = await open.api.send({ as: OFFICER, path: `${PATH}${query}` });
    expect([reply.status, reply.json.errors?.[0]?.parameter]).toEqual([400, parameter]);
  });

  it.each([
    ['no body', { body: '' }, 'request.body-missing'],
    ['malformed JSON', { body: '{"zone": ' }, 'request.malformed-json'],
    ['bytes that are not UTF-8', { body: Uint8Array.from([0x22, 0xff, 0x22]) }, 'request.malformed-json'],
    [
      'a form',
      { body: 'zone=hangzhou', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'request.content-type',
    ],
    ['a list', { json: [] }, 'request.invalid'],
  ])('refuses %s', async (_, sent, code) => {
    const reply = await post(sent);
    expect([reply.status, reply.json.code]).toEqual([400, code]);
  });

  it('refuses a body over a mebibyte itself, and leaves one over ten megabytes to the gateway', async () => {
    const long = await post({ body: JSON.stringify({ zone: 'x'.repeat(1_100_000) }) });
    expect([long.status, long.json.code]).toEqual([413, 'request.too-large']);
    const huge = await post({ body: 'x'.repeat(11 * 1024 * 1024) });
    expect([huge.status, huge.text]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/'],
    ['DELETE', `${PATH}/1`],
    ['GET', '/v1//zones'],
    ['GET', '/v1/zones/'],
  ])('leaves %s %s to the gateway, which knows no such route', async (method, path) => {
    const reply = await open.api.send({ as: OFFICE, method, path });
    expect([reply.status, reply.text]).toEqual([404, '{"message":"Not Found"}']);
  });

  it.each(['a%2Fb', '..%2f..%2fetc', '%00', 'a'.repeat(65), '{id}'])(
    'refuses the id %s before it looks for it',
    async (id) => {
      const reply = await open.api.send({ as: OFFICE, path: `${PATH}/${id}` });
      expect([reply.status, reply.json.errors]).toEqual([400, [{ parameter: 'id', detail: expect.any(String) }]]);
    },
  );
});

describe('browsers', () => {
  it.each([
    ['https://portal.lianchuang.example', 'https://portal.lianchuang.example'],
    ['https://elsewhere.example', null],
  ])('of %s are let in as %s', async (origin, allowed) => {
    const headers = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };
    const preflight = await open.api.send({ method: 'OPTIONS', path: '/v1/zones', headers });
    const reply = await open.api.send({ as: OFFICE, path: '/v1/zones', headers: { origin } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(reply.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('keep nothing that a token opened', async () => {
    const reply = await open.api.send({ as: OFFICE, path: '/v1/zones' });
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

it('pages a listing by cursor without losing or repeating an entry', async () => {
  for (let attempt = 0; attempt < 3; attempt += 1) await announce(open.api, { ...workbook, zone: 'jiaxing' });
  const all = await done(open.api, { as: OFFICE, path: `${PATH}?period=2025` });
  const seen: string[] = [];
  let query = '';
  do {
    const { json } = await done(open.api, { as: OFFICE, path: `${PATH}?period=2025&limit=2${query}` });
    expect(json.items.length).toBeLessThanOrEqual(2);
    seen.push(...json.items.map(({ id }: { id: string }) => id));
    query = json.next === undefined ? '' : `&cursor=${encodeURIComponent(json.next)}`;
  } while (query !== '');
  expect(seen).toEqual(all.json.items.map(({ id }: { id: string }) => id));
  expect(seen.length).toBeGreaterThan(4);
});
