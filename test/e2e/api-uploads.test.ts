import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import {
  type Announced,
  announce,
  certify,
  done,
  original,
  registerZone,
  review,
  untilState,
  upload,
} from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { readScheduleName } from '../support/cloud/schedule-name.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const OFFICE = { role: 'office' } as const;
const MINUTE = 60_000;
const workbook = (zone: string, unit: string, note = '') => ({
  zone,
  name: `${zone}.xlsx`,
  bytes: filledForm({ unit, note }),
});
const good = workbook('hangzhou', '杭州联动创新区');

/** While it is on, the function dies of every notification of the store: that of an upload is as good as lost. */
let losing = false;
let lost = 0;
const isNotification = (event: unknown) => JSON.stringify(event).includes('ObjectCreated');

let open: OpenCloud;

beforeAll(async () => {
  const killSandbox = (name: string, event: unknown) => {
    const kills = losing && name.endsWith('registerUpload') && isNotification(event);
    lost += kills ? 1 : 0;
    return kills;
  };
  open = await openCloud({ faults: { killSandbox } });
  for (const zone of ['hangzhou', 'ningbo', 'wenzhou', 'jiaxing', 'huzhou']) await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

const view = async (path: string): Promise<Reply> => done(open.api, { as: OFFICE, path });
const later = (ms: number) => open.world.advanceTo(new Date(open.cloud.now() + ms).toISOString());

/** Posts bytes with a form, some of its fields changed; `null` leaves a field out. */
function post(
  { url, fields }: Announced,
  bytes: Uint8Array = good.bytes,
  changed: Readonly<Record<string, string | null>> = {},
) {
  const kept = Object.entries({ ...fields, ...changed }).filter(
    (field): field is [string, string] => field[1] !== null,
  );
  return open.world.postForm({ url, fields: Object.fromEntries(kept), name: good.name, bytes });
}

/** `403 AccessDenied`: the status, and the code in S3's XML. */
const briefly = ({ status, text }: { readonly status: number; readonly text: string }) =>
  `${status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text}`.trim();

describe('a form is good for the announced bytes under the announced key, and for nothing else', () => {
  let form: Announced;
  beforeAll(async () => {
    form = await announce(open.api, good);
  });

  const longer = Buffer.concat([good.bytes, Buffer.from('x')]);
  const another = Buffer.from(good.bytes).fill(1, 100, 110);
  const policyOf = (bytes: number) =>
    Buffer.from(
      JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [['content-length-range', 0, bytes]] }),
    ).toString('base64');

  const refusals: readonly (readonly [string, Uint8Array, Readonly<Record<string, string | null>>, string])[] = [
    ['a longer file', longer, {}, '400 EntityTooLarge'],
    ['a shorter file', good.bytes.subarray(1), {}, '400 EntityTooSmall'],
    ['other bytes of that length', another, {}, '400 BadDigest'],
    [
      'other bytes under their own checksum',
      another,
      { 'x-amz-checksum-sha256': Buffer.alloc(32, 7).toString('base64') },
      '403 AccessDenied',
    ],
    ['other bytes under no checksum', another, { 'x-amz-checksum-sha256': null }, '403 AccessDenied'],
    ['another key', good.bytes, { key: 'uploads/somebody-else/1' }, '403 AccessDenied'],
    ['another content type', good.bytes, { 'Content-Type': 'text/html' }, '403 AccessDenied'],
    ['a field that was not signed', good.bytes, { 'x-amz-meta-note': 'x' }, '403 AccessDenied'],
    ['another signature', good.bytes, { 'X-Amz-Signature': '0'.repeat(64) }, '403 SignatureDoesNotMatch'],
    ['a policy of its own', good.bytes, { Policy: policyOf(1e9) }, '403 SignatureDoesNotMatch'],
    ['no policy', good.bytes, { Policy: null }, '403 AccessDenied'],
    [
      'the access key of another account',
      good.bytes,
      { 'X-Amz-Credential': 'AKIAELSEWHERE/20260112/local-1/s3/aws4_request' },
      '403 InvalidAccessKeyId',
    ],
  ];

  it.each(refusals)('%s is refused', async (_, bytes, changed, refusal) => {
    expect(briefly(await post(form, bytes, changed))).toBe(refusal);
    expect((await view(form.path)).json.state).toBe('awaiting-upload');
  });

  it('and after all that the right file is still taken', async () => {
    expect(briefly(await post(form))).toBe('204');
    expect((await untilState(open.api, form.path, 'valid')).json.attempt).toBe(form.attempt);
  });

  it('shows no bytes without a signature, nor under a changed one', async () => {
    const { link } = await original(open.api, form.path);
    const url = new URL(link.json.url);
    const bare = await fetch(url.origin + url.pathname);
    const direct = await fetch(url.origin + url.pathname, { method: 'PUT', body: 'x' });
    url.searchParams.set('X-Amz-Expires', '604800');
    const stretched = await fetch(url);
    expect([bare.status, direct.status, stretched.status]).toEqual([403, 403, 403]);
  });
});

describe('a form that is used again changes nothing', () => {
  it('neither with the same file, nor with another, nor after the filing was accepted', async () => {
    const { path, ...form } = await upload(open, workbook('ningbo', '宁波联动创新区'));
    const { bytes } = workbook('ningbo', '宁波联动创新区');
    const valid = await untilState(open.api, path, 'valid');
    const receipt = await done(open.api, { as: OFFICE, path: `${path}/receipt` });
    expect(briefly(await post({ ...form, path }, bytes))).toBe('204');
    expect(briefly(await post({ ...form, path }, Buffer.from(bytes).fill(0, 50, 60)))).toBe('400 BadDigest');
    await open.cloud.settled(60_000);
    expect([(await view(path)).text, (await view(path)).etag]).toEqual([valid.text, valid.etag]);

    expect((await certify(open.api, 'ningbo', path)).status).toBe(200);
    expect((await review(open.api, path, { decision: 'accept' })).status).toBe(200);
    const accepted = await view(path);
    expect(briefly(await post({ ...form, path }, bytes))).toBe('204');
    await open.cloud.settled(60_000);
    expect((await view(path)).text).toBe(accepted.text);
    expect((await done(open.api, { as: OFFICE, path: `${path}/receipt` })).text).toBe(receipt.text);
    expect((await original(open.api, path)).bytes.equals(bytes)).toBe(true);
  });
});

describe('time', () => {
  it('ends a form after a quarter of an hour, and the wait for its upload a little later', async () => {
    const { expiresAt, path, ...form } = await announce(open.api, workbook('wenzhou', '温州联动创新区'));
    const { bytes } = workbook('wenzhou', '温州联动创新区');
    const lasts = Date.parse(expiresAt) - open.cloud.now();
    expect(lasts).toBeGreaterThan(14 * MINUTE);
    expect(lasts).toBeLessThanOrEqual(15 * MINUTE);
    await later(lasts + 1000);
    const late = await post({ ...form, expiresAt, path }, bytes);
    expect(briefly(late)).toBe('403 AccessDenied');
    expect(late.text).toContain('Policy expired');
    await open.cloud.settled(60_000);
    expect((await view(path)).json.state).toBe('awaiting-upload');

    await later(7 * MINUTE);
    expect((await untilState(open.api, path, 'expired')).json.files[0].storedAt).toBeUndefined();
    const receipt = await open.api.send({ as: OFFICE, path: `${path}/receipt` });
    expect([receipt.status, receipt.json.code]).toEqual([409, 'receipt.not-yet']);

    const next = await upload(open, workbook('wenzhou', '温州联动创新区'));
    expect([next.attempt, (await untilState(open.api, next.path, 'valid')).json.state]).toEqual([2, 'valid']);
  });

  it('finds an upload of which the store’s notification was lost, by the tick after two minutes', async () => {
    losing = true;
    const { path } = await upload(open, workbook('jiaxing', '嘉兴联动创新区'));
    const storedAt = open.cloud.now();
    await eventually('the loss', async () => (lost > 0 ? true : undefined));
    expect((await view(path)).json.state).toBe('awaiting-upload');
    await later(2 * MINUTE + 10_000);
    const valid = await untilState(open.api, path, 'valid');
    expect(Math.abs(Date.parse(valid.json.files[0].storedAt) - storedAt)).toBeLessThan(10_000);

    // The notification comes after all, when its visibility has run out.
    losing = false;
    await later(4 * MINUTE);
    await open.cloud.settled(60_000);
    expect([(await view(path)).text, (await view(path)).etag]).toEqual([valid.text, valid.etag]);
  });

  it('of the tick may pass twice for the same minute', async () => {
    const { path } = await announce(open.api, workbook('huzhou', '湖州联动创新区'));
    await later(30 * MINUTE);
    const tick = readScheduleName(open, 'Tick');
    const moment = new Date(open.cloud.now()).toISOString();
    await Promise.all([open.cloud.fire(tick, moment), open.cloud.fire(tick, moment)]);
    await open.cloud.settled(60_000);
    const expired = await view(path);
    expect([expired.json.state, expired.etag]).toEqual(['expired', '"2"']);
  });
});

it('leaves no message, and no dead letter', async () => {
  await open.cloud.settled(60_000);
  expect(await open.cloud.queues.deadLetters()).toEqual([]);
});
