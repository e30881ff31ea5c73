import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { fillTemplate } from '../../libs/domain/forms/template/fill-template.fixture.ts';
import { templateOf } from '../../libs/domain/forms/template/form-template.ts';
import { templateCases } from '../../libs/domain/forms/template/template-cases.fixture.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import type { Call } from '../support/cloud/caller.ts';
import { done, untilState } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';

const zone = 'hangzhou';
const office = { role: 'office' } as const;
const officer = { role: 'zone-officer', zone } as const;
let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  const subAreas = [{ name: '主城片区' }, { name: '钱塘片区' }];
  const json = { name: '杭州联动创新区', subAreas, cohorts: [2025] };
  await done(open.api, { as: office, method: 'PUT', path: `/v1/zones/${zone}`, json });
});

afterAll(() => open.cloud.close());

/** Files the example of a form; gives the path of the valid submission. */
const fileExample = async (form: string): Promise<string> => {
  const one = templateCases.find(({ template }) => template.id === form)!;
  const { template, context, filling } = one;
  const plan = fillTemplate(templateOf(template, { context, settings: templateSettings }), filling);
  const bytes = new Uint8Array(await writeWorkbook(plan));
  const files = [{ role: 'workbook', name: `${form}.xlsx`, size: bytes.length, sha256: sha256Hex(bytes) }];
  const json = { zone, form, period: context.period, files };
  const { json: announced } = await done(open.api, { as: officer, method: 'POST', path: '/v1/submissions', json });
  await open.world.postForm({ ...announced.uploads[0], name: `${form}.xlsx`, bytes });
  const path = `/v1/submissions/${announced.id}`;
  expect((await untilState(open.api, path, 'valid', 'invalid', 'rejected')).json.state).toBe('valid');
  return path;
};

const enter = (path: string, entries: readonly object[], headers: NonNullable<Call['headers']> = {}) =>
  open.api.send({ as: office, method: 'PUT', path: `${path}/office-entries`, json: { entries }, headers });

it('the office enters its columns beside the rows of a filing, in versions; the zone reads and prints them', async () => {
  const path = await fileExample('delegated-powers');
  const before = await done(open.api, { as: officer, path: `${path}/office-entries` });
  expect(before.json.entries).toEqual([]);
  const [place] = before.json.open;
  expect(place).toMatchObject({ field: 'assessment', label: { zh: '评估意见' }, required: false });
  const entry = { row: place.row, field: place.field, value: '调整', note: '下放至片区' };

  const first = await enter(path, [entry]);
  expect(first.status).toBe(201);
  expect((await enter(path, [entry])).json.code).toBe('request.if-match-required');
  const wrong = await enter(path, [{ ...entry, value: '同意' }], { 'if-match': first.etag });
  expect(wrong.json).toMatchObject({ status: 422, errors: [{ pointer: '/entries/0/value' }] });
  const second = await enter(path, [{ ...entry, value: '保留' }], { 'if-match': first.etag });
  expect([second.status, second.etag]).toEqual([200, '"2"']);

  const seen = await done(open.api, { as: officer, path: `${path}/office-entries` });
  expect(seen.etag).toBe('"2"');
  expect(seen.json.entries).toMatchObject([{ row: place.row, value: '保留', note: '下放至片区' }]);
  expect((await open.api.send({ as: officer, method: 'PUT', path: `${path}/office-entries`, json: {} })).status).toBe(
    403,
  );

  const printed = await done(open.api, { as: officer, path: `${path}/print` });
  const workbook = await readWorkbook(printed.bytes, { inflate: inflateNode });
  const said = workbook.ok ? [...(workbook.value.sheets[0]?.cells ?? [])].map(({ value }) => String(value)) : [];
  expect(said.filter((value) => value.includes('省自贸办填写'))).toHaveLength(2);
  expect(said).toContain('保留（下放至片区）');
});
