import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import {
  issuingCase,
  type TemplateCase,
  templateCases,
} from '../../../libs/domain/forms/template/template-cases.fixture.ts';
import { prefectures } from '../../../libs/domain/zone.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import type { Person, Reply } from '../../support/cloud/caller.ts';
import { done, untilState } from '../../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../../support/cloud/open-cloud.ts';
import { demanded, pythonPath } from '../../support/system-tools.ts';
import { type PlacedValue, placedValues } from './placed-values.ts';

let open: OpenCloud;
let folder: string;

/** Two zones of different sub-areas: the examples name one or the other pair. */
const zones = { hangzhou: ['主城片区', '钱塘片区'], ningbo: ['主城片区', '临空片区'] } as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-forms-'));
  open = await openCloud();
  for (const [zone, names] of Object.entries(zones)) {
    const json = {
      name: `${prefectures[zone]}联动创新区`,
      subAreas: names.map((name) => ({ name })),
      cohorts: [2025],
    };
    await done(open.api, { as: { role: 'office' }, method: 'PUT', path: `/v1/zones/${zone}`, json });
  }
});

afterAll(async () => {
  await open?.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is issued comes before what answers it. */
const cases = [issuingCase, ...templateCases];

/** Who files a form, who signs it, and for whom. */
const filerOf = ({ form, context }: TemplateCase) => {
  if (findHeading(form.id)?.filedBy === 'office' || context.zone.id === 'province') {
    const signing: Person = { role: 'office-lead', sub: 'office-lead-1' };
    return { zone: 'province', filing: { role: 'office' } as Person, signing };
  }
  const zone = context.zone.subAreas.some(({ name }) => name === '临空片区') ? 'ningbo' : 'hangzhou';
  return { zone, filing: { role: 'zone-officer', zone } as Person, signing: { role: 'zone-lead', zone } as Person };
};

const download = async (one: TemplateCase): Promise<Uint8Array> => {
  const { zone, filing } = filerOf(one);
  const path = `/v1/forms/${one.form.id}/template?zone=${zone}&period=${one.context.period}`;
  const reply = await done(open.api, { as: filing, path });
  expect(reply.headers.get('content-disposition')).toContain("filename*=UTF-8''");
  return reply.bytes;
};

const fill = (name: string, template: Uint8Array, values: readonly PlacedValue[]): Uint8Array<ArrayBuffer> => {
  const [from, to] = [join(folder, `${name}.xlsx`), join(folder, `${name}-filled.xlsx`)];
  writeFileSync(from, template);
  const script = new URL('./fill-template.py', import.meta.url).pathname;
  execFileSync(pythonPath ?? 'python3', [script, from, to], { input: JSON.stringify(values) });
  return new Uint8Array(readFileSync(to));
};

/** Announces and uploads the workbook, with a document where the form has one; waits for its validation. */
const file = async (one: TemplateCase, bytes: Uint8Array<ArrayBuffer>): Promise<{ path: string; reply: Reply }> => {
  const { zone, filing } = filerOf(one);
  const document = new TextEncoder().encode('%PDF-1.4 正文');
  const parts = [
    { role: 'workbook', name: `${one.form.id}.xlsx`, bytes },
    ...(one.form.document ? [{ role: 'document', name: '正文.pdf', bytes: document }] : []),
  ];
  const files = parts.map(({ role, name, bytes: own }) => ({ role, name, size: own.length, sha256: sha256Hex(own) }));
  const json = { zone, form: one.form.id, period: one.context.period, files };
  const announced = await done(open.api, { as: filing, method: 'POST', path: '/v1/submissions', json });
  for (const [index, { url, fields }] of announced.json.uploads.entries()) {
    const posted = await open.world.postForm({ url, fields, name: parts[index]!.name, bytes: parts[index]!.bytes });
    expect(posted.status).toBe(204);
  }
  const path = `/v1/submissions/${announced.json.id}`;
  return { path, reply: await untilState(open.api, path, 'valid', 'invalid', 'rejected') };
};

const findingsOf = async (path: string) =>
  (await done(open.api, { as: { role: 'auditor' }, path: `${path}/findings?limit=1000` })).json.items as readonly {
    readonly id: string;
    readonly level: string;
    readonly sheet: string | null;
    readonly cell: string | null;
  }[];

const explain = async (one: TemplateCase, path: string): Promise<void> => {
  const unexplained = (await findingsOf(path)).filter(({ level }) => level === 'must-explain');
  if (unexplained.length === 0) return;
  const json = { answers: Object.fromEntries(unexplained.map(({ id }) => [id, '情况属实'])) };
  await done(open.api, { as: filerOf(one).filing, method: 'PUT', path: `${path}/explanations`, json });
};

/** Where its form has columns for that, the office decides row by row before it accepts. */
const decideRows = async (path: string, reviewer: Person): Promise<void> => {
  const seen = await open.api.send({ as: reviewer, path: `${path}/office-entries` });
  if (seen.json.code === 'office-entry.no-columns') return;
  const places = (seen.json.open as readonly { row: string; field: string; required: boolean }[]).filter(
    ({ required }) => required,
  );
  if (places.length === 0) return;
  const entries = places.map(({ row, field }) => ({ row, field, value: '同意' }));
  await done(open.api, { as: reviewer, method: 'PUT', path: `${path}/office-entries`, json: { entries } });
};

const accept = async (one: TemplateCase, path: string): Promise<Reply> => {
  const etag = async () => (await done(open.api, { as: { role: 'auditor' }, path })).etag;
  const call = { method: 'POST', headers: { 'if-match': await etag() } } as const;
  await done(open.api, { as: filerOf(one).signing, ...call, path: `${path}/certification` });
  const reviewer = { role: 'office', sub: 'reviewer' } as Person;
  await decideRows(path, reviewer);
  const review = { as: reviewer, method: 'POST', path: `${path}/review` };
  return done(open.api, { ...review, headers: { 'if-match': await etag() }, json: { decision: 'accept' } });
};

/** What a careless hand does to a filling: its first text becomes a spreadsheet error. */
const spoil = (values: readonly PlacedValue[], locked: ReadonlySet<string>): readonly PlacedValue[] => {
  const at = values.findIndex(([sheet, cell]) => !locked.has(`${sheet}!${cell}`));
  return values.with(at, [values[at]![0], values[at]![1], '#REF!']);
};

it.runIf(demanded)('has the program that fills templates in', () => expect(pythonPath).toBeDefined());

describe.skipIf(pythonPath === undefined)('every form, from its template to its acceptance (openpyxl)', () => {
  it.each(cases.map((one) => [`${one.form.id} of ${one.context.zone.name}`, one] as const))('%s', async (name, one) => {
    const id = name.replaceAll(' ', '-');
    const template = await download(one);
    const values = await placedValues(template, one.filling.rows);
    const printed = new Set((await lockedCells(template)).map(([sheet, cell]) => `${sheet}!${cell}`));

    const wrong = await file(one, fill(`${id}-wrong`, template, spoil(values, printed)));
    expect(wrong.reply.json.state, id).toBe('invalid');
    const told = (await findingsOf(wrong.path)).filter(({ level }) => level === 'error');
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ cell, sheet }) => cell !== null && sheet !== null)).toBe(true);

    // What was told is repaired at its cells, and nothing else.
    const places = new Set(told.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const repaired = spoil(values, printed).map((value, index) =>
      places.has(`${value[0]}!${value[1]}`) ? values[index]! : value,
    );
    const good = await file(one, fill(id, template, repaired));
    expect(good.reply.json.state, JSON.stringify(await findingsOf(good.path))).toBe('valid');
    const diff = await done(open.api, { as: { role: 'office' }, path: `${good.path}/diff` });
    expect(diff.json.fixed.length).toBeGreaterThan(0);

    await explain(one, good.path);
    expect((await accept(one, good.path)).json.state).toBe('accepted');
  });
});

/** What the office reads of a kind of records for 2025. */
const recorded = async (kind: string) =>
  (await done(open.api, { as: { role: 'office' }, path: `/v1/${kind}/2025` })).json;

describe.skipIf(pythonPath === undefined)('what the office’s accepted workbooks record', () => {
  it('are the province totals, as if they had been entered', async () => {
    expect(await recorded('province-totals')).toMatchObject({
      trade: { value: '55500', unit: '亿元', priorSamePeriod: '52600' },
      foreignInvestment: { value: '1156000', unit: '万美元' },
    });
  });

  it('are each department’s figures: the next department’s workbook is filed likewise, and takes none away', async () => {
    const one = cases.find(({ form }) => form.id === 'authority-values')!;
    const template = await download(one);
    const [[sheet, [row]]] = Object.entries(one.filling.rows) as unknown as [[string, [Record<string, unknown>]]];
    const taxes = { ...row, 部门: '税务', 指标: '税收收入', 数值: 612_500, 单位: '万元' };
    const placed = await placedValues(template, { [sheet]: [taxes] });
    const { path, reply } = await file(one, fill('taxes', template, placed));
    expect(reply.json.state, JSON.stringify(await findingsOf(path))).toBe('valid');
    expect((await accept(one, path)).json.state).toBe('accepted');
    const { departments } = await recorded('authority-values');
    expect(departments).toMatchObject([
      { department: 'customs', version: 1, values: { length: 4 } },
      { department: 'tax', version: 1, values: [{ zone: 'hangzhou', value: '612500', unit: '万元' }] },
    ]);
    const compared = await done(open.api, {
      as: { role: 'zone-lead', zone: 'hangzhou' },
      path: '/v1/authority-values/2025/comparison',
    });
    expect(compared.json.items.map(({ field }: { field: string }) => field)).toContain('taxRevenue');
  });
});

/** The cells that the template prints in advance. */
const lockedCells = async (template: Uint8Array): Promise<readonly PlacedValue[]> => {
  const read = await readWorkbook(template, { inflate: inflateNode });
  return read.ok
    ? read.value.sheets.flatMap(({ name, cells }) =>
        cells.map(({ ref, value }): PlacedValue => [name, ref, String(value)]),
      )
    : [];
};
