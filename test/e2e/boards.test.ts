import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call } from '../support/cloud/caller.ts';
import { certify, done, file, registerZone, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const office = { role: 'office' } as const;
let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  for (const zone of ['hangzhou', 'ningbo']) await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

/** Files the raw figures of a zone and has its lead sign them; gives the path of the submission. */
const fileAndSign = async (zone: string, unit: string, cells = {}): Promise<string> => {
  const { path } = await file(open, { zone, name: `${zone}.xlsx`, bytes: filledForm({ unit, cells }) });
  expect((await certify(open.api, zone, path)).status).toBe(200);
  return path;
};

/** The texts and numbers of a workbook's sheets, as another library reads them. */
const sheetsOf = async (path: string, as: Call['as'] = office) => {
  const { bytes } = await done(open.api, { as, path });
  const { SheetNames, Sheets } = read(bytes);
  return SheetNames.map((name) => ({
    name,
    cells: utils.sheet_to_json<readonly unknown[]>(Sheets[name]!, { header: 1 }).flat(),
  }));
};

it('boards show who is done and who is late, now and as of then, and the summary has what was accepted', async () => {
  const accepted = await fileAndSign('hangzhou', '杭州联动创新区');
  expect((await review(open.api, accepted, { decision: 'accept' })).status).toBe(200);
  await open.world.advanceTo('2026-02-10T01:00:00.000Z');
  await fileAndSign('ningbo', '宁波联动创新区');

  const filingsAt = async (asOf: string, as: Call['as'] = office) => {
    const path = `/v1/progress?period=2025&asOf=${encodeURIComponent(asOf)}`;
    const { json } = await done(open.api, { as, path });
    return json.zones.map(({ zone, filings }: { zone: string; filings: readonly { form: string }[] }) => ({
      zone,
      ...filings.find(({ form }) => form === 'indicator-data'),
    }));
  };
  expect(await filingsAt('2026-02-09T00:00:00+08:00')).toMatchObject([
    { zone: 'hangzhou', state: 'accepted', firstReview: 'accept', attempts: 1 },
    { zone: 'ningbo', state: 'overdue', attempts: 0 },
  ]);
  expect(await filingsAt('2026-03-01T00:00:00+08:00')).toMatchObject([
    { zone: 'hangzhou', state: 'accepted' },
    { zone: 'ningbo', state: 'filed', late: true },
  ]);
  expect(await filingsAt('2026-03-01T00:00:00+08:00', { role: 'zone-lead', zone: 'ningbo' })).toMatchObject([
    { zone: 'ningbo', state: 'filed' },
  ]);

  const [progress, openFilings] = await sheetsOf('/v1/progress/xlsx?period=2025');
  expect(progress?.cells).toEqual(expect.arrayContaining(['杭州联动创新区', '通过', '已报·迟', '逾期']));
  expect(openFilings).toMatchObject({ name: '未完成清单' });

  const [summary, missing] = await sheetsOf('/v1/forms/indicator-data/summary?period=2025');
  expect(summary?.cells).toEqual(expect.arrayContaining(['联动创新区', '杭州联动创新区', '临空片区']));
  expect(summary?.cells).not.toContain('宁波联动创新区');
  expect(missing?.cells).toEqual(expect.arrayContaining(['宁波联动创新区', '已报']));
  const [valid] = await sheetsOf('/v1/forms/indicator-data/summary?period=2025&state=valid');
  expect(valid?.cells.filter((cell) => cell === '宁波联动创新区')).toHaveLength(2);

  const [plan] = await sheetsOf('/v1/plan-board/xlsx?year=2025', { role: 'zone-officer', zone: 'ningbo' });
  expect(plan?.cells.some((cell) => String(cell).includes('尚无审核通过的年度计划：宁波联动创新区'))).toBe(true);
  const { json } = await done(open.api, { as: office, path: '/v1/plan-board?year=2025' });
  expect(json).toMatchObject({ items: [], missing: [{ zone: 'hangzhou' }, { zone: 'ningbo' }] });
});
