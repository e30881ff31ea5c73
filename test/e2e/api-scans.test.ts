import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { certify, done, file, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const OFFICE = { role: 'office' } as const;
const LEAD = { role: 'zone-lead', zone: 'hangzhou' } as const;
const scanOf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

/** While it is on, the function dies of every notification of the store: that of an upload is as good as lost. */
let losing = false;
let lost = 0;
let open: OpenCloud;

beforeAll(async () => {
  const killSandbox = (name: string, event: unknown) => {
    const kills = losing && name.endsWith('registerUpload') && JSON.stringify(event).includes('ObjectCreated');
    lost += kills ? 1 : 0;
    return kills;
  };
  open = await openCloud({ faults: { killSandbox } });
  await registerZone(open.api, 'hangzhou');
});

afterAll(() => open.cloud.close());

const later = (ms: number) => open.world.advanceTo(new Date(open.cloud.now() + ms).toISOString());
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const post = async (path: string, bytes: Buffer, name = '盖章件.pdf') => {
  const json = { name, size: bytes.length, sha256: sha256Hex(bytes) };
  const { json: answer } = await done(open.api, { as: LEAD, method: 'POST', path: `${path}/scan`, json });
  const [{ url, fields }] = answer.uploads;
  const posted = await open.world.postForm({ url, fields, name, bytes });
  expect(posted.status).toBe(204);
  return answer.number as number;
};

const stateOf = (path: string, number: number) =>
  eventually(`scan ${number} to be settled`, async () => {
    const { json } = await done(open.api, { as: OFFICE, path: `${path}/scan` });
    const state = json.items.find((one: { readonly number: number }) => one.number === number).state as string;
    return state === 'awaiting-upload' ? undefined : state;
  });

describe('a sealed scan', () => {
  it('is announced, posted, read back and named by receipt and certification; one that is no PDF is refused', async () => {
    const { path } = await file(open, {
      zone: 'hangzhou',
      name: 'hangzhou.xlsx',
      bytes: filledForm({ unit: '杭州联动创新区' }),
    });
    expect(await stateOf(path, await post(path, Buffer.from('<html>')))).toBe('refused');
    expect(await stateOf(path, await post(path, scanOf('first')))).toBe('stored');

    losing = true;
    const second = await post(path, scanOf('second'));
    await eventually('the loss', async () => (lost > 0 ? true : undefined));
    await later(130_000);
    expect(await stateOf(path, second)).toBe('stored');
    losing = false;

    const { json: link } = await done(open.api, { as: OFFICE, path: `${path}/file?role=scan` });
    expect(Buffer.from(await (await fetch(link.url)).arrayBuffer())).toEqual(scanOf('second'));
    expect((await certify(open.api, 'hangzhou', path)).status).toBe(200);
    const { json: receipt } = await done(open.api, { as: OFFICE, path: `${path}/receipt` });
    expect(receipt.scan).toMatchObject({ name: '盖章件.pdf', sha256: sha256Hex(scanOf('second')) });
    const json = { name: 'c.pdf', size: 1, sha256: '0'.repeat(64) };
    const late = await open.api.send({ as: LEAD, method: 'POST', path: `${path}/scan`, json });
    expect([late.status, late.json.code]).toEqual([409, 'scan.not-taken']);
  });
});

it('the sources of a workbook that the API joined come back with it', async () => {
  const unit = '杭州联动创新区';
  const parts = [filledForm({ unit }), filledForm({ unit })];
  const files = parts.map((bytes, index) => ({ name: `${index}.xlsx`, base64: base64(bytes) }));
  const json = { zone: 'hangzhou', period: '2025', files };
  const merged = await done(open.api, { as: LEAD, method: 'POST', path: '/v1/forms/indicator-data/merge', json });
  const bytes = Buffer.from(merged.json.workbook.base64, 'base64');
  const { path } = await file(open, { zone: 'hangzhou', name: 'joined.xlsx', bytes });
  const { json: page } = await done(open.api, { as: OFFICE, path: `${path}/sources` });
  expect(page.items.length).toBe(merged.json.lineage.length);
  expect(page.items[0]).toMatchObject({ ...merged.json.lineage[0], value: expect.stringMatching(/./u) });
});
