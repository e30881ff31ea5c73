import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import {
  announce,
  announcement,
  certify,
  done,
  file,
  original,
  registerZone,
  review,
  upload,
} from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { buildOle } from '../support/xlsx/build-ole.ts';
import { buildXlsx } from '../support/xlsx/build-xlsx.ts';
import { type FilledForm, filledForm } from '../support/xlsx/filled-form.ts';

const OFFICER = { role: 'zone-officer', zone: 'hangzhou' } as const;
const SHEET = '基础数据表';
const ofHangzhou = (form: Partial<FilledForm> = {}) => filledForm({ unit: '杭州联动创新区', ...form });
const named = (bytes: Uint8Array, name = '2025-indicator-data-hangzhou.xlsx') => ({ zone: 'hangzhou', name, bytes });

let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  for (const zone of ['hangzhou', 'ningbo', 'wenzhou', 'jiaxing']) await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

afterEach(async () => {
  await open.cloud.settled(60_000);
  expect(await open.cloud.queues.deadLetters()).toEqual([]);
});

/** A sheet of empty rows, which deflates to less than a hundredth. */
const bomb = () => {
  const rows = '<row r="1"/>'.repeat(1_500_000);
  return buildXlsx({ sheets: [{ name: SHEET, xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }] });
};

interface BadFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly name?: string;
  readonly state: 'rejected' | 'invalid';
  /** The rule, and its place: null where the file, or the whole sheet, is meant. */
  readonly rule: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** What the message names, in both languages. */
  readonly names?: string;
}

const badFiles: readonly BadFile[] = [
  {
    what: 'a file that is not xlsx',
    bytes: () => Buffer.from([0x00, 0x01, 0x02, 0xff, 0xfe, 0x00]),
    name: '基础数据.xlsx',
    state: 'rejected',
    rule: 'workbook.not-xlsx',
  },
  {
    what: 'an encrypted file',
    bytes: () => buildOle(['EncryptedPackage', 'EncryptionInfo']),
    state: 'rejected',
    rule: 'workbook.encrypted',
  },
  {
    what: 'a macro file',
    bytes: () =>
      buildXlsx({ sheets: [{ name: SHEET, rows: [['a']] }], parts: { 'xl/vbaProject.bin': 'Attribute VB_Name' } }),
    state: 'rejected',
    rule: 'workbook.macro',
  },
  { what: 'a zip bomb', bytes: bomb, state: 'rejected', rule: 'workbook.zip-bomb' },
  {
    what: 'an empty sheet',
    bytes: () => buildXlsx({ sheets: [{ name: SHEET, rows: [] }] }),
    state: 'invalid',
    rule: 'sheet.empty',
  },
  {
    what: 'another zone’s workbook',
    bytes: () => filledForm({ unit: '宁波联动创新区' }),
    state: 'invalid',
    rule: 'zone.other',
    sheet: SHEET,
    cell: 'A2',
    names: '宁波联动创新区',
  },
  {
    what: 'the wrong year',
    bytes: () => ofHangzhou({ period: '2024年度' }),
    state: 'invalid',
    rule: 'period.other',
    sheet: SHEET,
    cell: 'A2',
    names: '2024',
  },
  {
    what: 'a missing column',
    bytes: () => ofHangzhou({ withoutColumn: 4 }),
    state: 'invalid',
    rule: 'column.missing',
    sheet: SHEET,
    names: '用地面积',
  },
  {
    what: 'text in a number cell',
    bytes: () => ofHangzhou({ cells: { C4: '约400000' } }),
    state: 'invalid',
    rule: 'number.text',
    sheet: SHEET,
    cell: 'C4',
    names: '约400000',
  },
  {
    what: 'a negative area',
    bytes: () => ofHangzhou({ cells: { D4: -12_000, D6: -4000 } }),
    state: 'invalid',
    rule: 'value.negative',
    sheet: SHEET,
    cell: 'D4',
    names: '12',
  },
];

describe('a bad file ends in a finding at its place, in both languages, and is kept as it came', () => {
  it.each(badFiles)('$what', async ({ bytes: make, name, state, rule, sheet = null, cell = null, names = '' }) => {
    const bytes = make();
    const filed = await file(open, named(bytes, name));
    expect(filed.reply.json.state).toBe(state);
    expect(filed.reply.json.validation.counts.error).toBeGreaterThan(0);

    const { json } = await done(open.api, { as: OFFICER, path: `${filed.path}/findings?level=error` });
    const found = json.items.find((finding: { rule: string }) => finding.rule === rule);
    expect(found, `no ${rule} among ${JSON.stringify(json.items)}`).toMatchObject({ level: 'error', sheet, cell });
    for (const text of [found.message, found.hint]) {
      expect(text.zh).toMatch(/\p{Script=Han}{3}/u);
      expect(text.en).toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
    }
    expect(found.message.zh).toContain(names);
    expect(found.message.en).toContain(names);

    const { link, bytes: kept } = await original(open.api, filed.path);
    expect(kept.equals(bytes)).toBe(true);
    expect(link.json.sha256).toBe(sha256Hex(bytes));
    const certified = await certify(open.api, 'hangzhou', filed.path);
    expect([certified.status, certified.json.code]).toEqual([409, 'submission.not-certifiable']);
  });
});

it.each([
  ['an empty file', 0],
  ['a file of more than ten mebibytes', 10 * 1024 * 1024 + 1],
])('%s is refused when it is announced, in the language of the one who sends it', async (_, size) => {
  const [described] = announcement(named(ofHangzhou())).files;
  const json = { ...announcement(named(ofHangzhou())), files: [{ ...described, size }] };
  for (const [language, words] of [
    ['zh', /\p{Script=Han}/u],
    ['en', /[a-z]{2,} /],
  ] as const) {
    const headers = { 'accept-language': language };
    const reply = await open.api.send({ as: OFFICER, method: 'POST', path: '/v1/submissions', json, headers });
    expect([reply.status, reply.json.errors.length, reply.json.errors[0].pointer]).toEqual([400, 1, '/files/0/size']);
    expect(reply.json.errors[0].detail).toMatch(words);
  }
});

it('of two uploads of one filing the newest attempt counts, and both are kept', async () => {
  const workbook = (note: string) => ({
    zone: 'ningbo',
    name: `${note}.xlsx`,
    bytes: filledForm({ unit: '宁波联动创新区', note }),
  });
  const both = [workbook('初稿'), workbook('终稿')];
  const filed = await Promise.all(both.map((one) => file(open, one)));
  const [older, newer] = filed.toSorted((a, b) => a.attempt - b.attempt);
  expect([older!.attempt, newer!.attempt]).toEqual([1, 2]);

  const refused = await certify(open.api, 'ningbo', older!.path);
  expect(refused.status).toBe(409);
  expect(refused.json.detail).toMatch(/最新|withdrawn/u);
  expect((await certify(open.api, 'ningbo', newer!.path)).status).toBe(200);
  expect((await review(open.api, newer!.path, { decision: 'accept' })).status).toBe(200);
  for (const [index, { path }] of filed.entries()) {
    expect((await original(open.api, path)).bytes.equals(both[index]!.bytes)).toBe(true);
  }
  const late = await open.api.send({
    as: { role: 'zone-officer', zone: 'ningbo' },
    method: 'POST',
    path: '/v1/submissions',
    json: announcement(both[0]!),
    headers: { 'accept-language': 'en' },
  });
  expect([late.status, late.json.detail]).toEqual([409, expect.stringContaining('accepted')]);
});

it('a replayed upload form leaves the submission, its findings and the original as they were', async () => {
  const bad = {
    zone: 'jiaxing',
    name: 'jiaxing.xlsx',
    bytes: filledForm({ unit: '嘉兴联动创新区', cells: { D4: '无' } }),
  };
  const form = await upload(open, bad);
  await open.cloud.settled(60_000);
  const look = async () => [
    (await done(open.api, { as: { role: 'office' }, path: form.path })).text,
    (await done(open.api, { as: { role: 'office' }, path: `${form.path}/findings` })).text,
    (await done(open.api, { as: { role: 'office' }, path: `${form.path}/receipt` })).text,
  ];
  const before = await look();
  const again = await open.world.postForm({ ...form, name: bad.name, bytes: bad.bytes });
  const other = await open.world.postForm({ ...form, name: bad.name, bytes: Buffer.from(bad.bytes).reverse() });
  expect([again.status, other.status]).toEqual([204, 400]);
  await open.cloud.settled(60_000);
  expect(await look()).toEqual(before);
  expect((await original(open.api, form.path)).bytes.equals(bad.bytes)).toBe(true);
});

it('a form that is never used, and bad files beside it, do not hold up the good filing of another zone', async () => {
  await announce(open.api, named(ofHangzhou()));
  const good = { zone: 'wenzhou', name: 'wenzhou.xlsx', bytes: filledForm({ unit: '温州联动创新区' }) };
  const [filed, ...bad] = await Promise.all([
    file(open, good),
    ...[bomb(), buildOle(['EncryptedPackage'])].map((bytes) => file(open, named(bytes))),
  ]);
  expect(bad.map(({ reply }) => reply.json.state)).toEqual(['rejected', 'rejected']);
  expect((await certify(open.api, 'wenzhou', filed.path)).status).toBe(200);
  expect((await review(open.api, filed.path, { decision: 'accept' })).json.state).toBe('accepted');
});
