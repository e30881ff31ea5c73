import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingOf, onboardingLayout } from '../../libs/domain/onboarding/layout.ts';
import { certify, done, file, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { startCommand } from '../support/command/run-command.ts';
import { buildXlsx } from '../support/xlsx/build-xlsx.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const zone = 'hangzhou';
const unit = '杭州联动创新区';
const office = { role: 'office' } as const;
const BASIS = ['--document', '浙自贸办〔2025〕3号', '--date', '2025-03-18'];
let open: OpenCloud;
let folder: string;
let system: readonly string[];

type Rows = readonly (readonly (string | number | null)[])[];
const content: Readonly<Record<string, Rows>> = {
  联动创新区: [[zone, unit, '杭州', '第一批', 120.5, '浙政函〔2019〕1号', '2019-01-08']],
  片区: [
    [zone, '主城片区', 60, '综合保税区', '产业用地'],
    [zone, '临空片区', null, null, null],
  ],
  分组: [[2025, zone, '第一组']],
  人员: [
    ['李伟', '经办人', unit, 'li.wei', '0571-00000000', null],
    ['赵敏', '省自贸办', null, 'zhao.min', null, null],
  ],
};

const place = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const workbook = (name: string, changed: Readonly<Record<string, Rows>> = {}): string => {
  const rows = { ...content, ...changed };
  const sheets = onboardingLayout.map((sheet) => ({
    name: sheet.name,
    rows: [sheet.columns.map(headingOf), ...(rows[sheet.name] ?? [])] as never,
  }));
  return place(name, buildXlsx({ sheets }));
};
const onboard = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await startCommand('infra/cli/onboard.ts', args).ended;
  return { code, stderr, said: stdout.startsWith('{') ? JSON.parse(stdout) : stdout };
};
const outcomes = ({ said }: Awaited<ReturnType<typeof onboard>>) =>
  said.changes.map(({ id, what }: { id: string; what: string }) => `${id} ${what}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-onboard-'));
  open = await openCloud();
  const reply = await fetch(`${open.cloud.origin}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'office-lead' }),
  });
  const { token } = (await reply.json()) as { token: string };
  system = ['--url', open.cloud.origin, '--token', token, '--json'];
});

afterAll(async () => {
  await open.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('onboarding', () => {
  it('registers nothing of a workbook with a mistake, and says where it stands', async () => {
    const wrong = workbook('wrong.xlsx', { 片区: [['宁波', '主城片区', null, null, null]] });
    const { code, said } = await onboard(wrong, ...system);
    expect([code, said.ok, said.changes]).toEqual([1, false, []]);
    expect(said.findings.map(({ rule, sheet, cell }: never) => [rule, sheet, cell])).toEqual([
      ['onboarding.zone-unknown', '片区', 'A2'],
      ['onboarding.no-sub-area', '联动创新区', 'A2'],
    ]);
  });

  it('says in a dry run what it would do, does it, and finds it done the second time', async () => {
    const zones = workbook('zones.xlsx');
    const planned = await onboard(zones, ...system, '--dry-run');
    expect([planned.code, outcomes(planned)]).toEqual([0, [`${zone} create`, 'li.wei create', 'zhao.min create']]);
    expect((await open.api.send({ as: office, path: `/v1/zones/${zone}` })).status).toBe(404);

    expect(await onboard(zones, ...system)).toMatchObject({ code: 0, said: { ok: true, dryRun: false } });
    const registered = await done(open.api, { as: office, path: `/v1/zones/${zone}` });
    expect(registered.json).toMatchObject({ areaKm2: '120.5', batch: '第一批', groups: { '2025': '第一组' } });
    const again = await onboard(zones, ...system);
    expect(outcomes(again)).toEqual([`${zone} unchanged`, 'li.wei unchanged', 'zhao.min unchanged']);
    expect((await done(open.api, { as: office, path: `/v1/zones/${zone}` })).etag).toBe(registered.etag);

    const changed = await onboard(
      workbook('changed.xlsx', { 人员: [['李维', '经办人', unit, 'li.wei', null, null]] }),
      ...system,
    );
    expect(outcomes(changed)).toEqual([`${zone} unchanged`, 'li.wei change']);
    expect(JSON.stringify(changed)).not.toContain('李维');
  });

  it('imports what was accepted last year, once, so that this year’s base is held against it', async () => {
    const last = place('2024.xlsx', filledForm({ unit, period: '2024年度' }));
    const importing = ['--import', last, '--form', 'indicator-data', '--zone', zone, '--period', '2024', ...BASIS];
    expect(await onboard(...importing, ...system, '--dry-run')).toMatchObject({
      code: 0,
      said: { what: 'would-import' },
    });
    const imported = await onboard(...importing, ...system);
    expect(imported).toMatchObject({ code: 0, said: { what: 'imported', state: 'accepted' } });
    expect(await onboard(...importing, ...system)).toMatchObject({
      ...{ code: 0, said: { what: 'unchanged', submission: imported.said.submission } },
    });
    const seen = { as: { role: 'zone-officer', zone }, path: `/v1/submissions/${imported.said.submission}` } as const;
    expect((await done(open.api, seen)).json).toMatchObject({ imported: { document: '浙自贸办〔2025〕3号' } });
    const board = await done(open.api, { as: office, path: '/v1/progress?period=2024' });
    const filings = board.json.zones[0].filings as { form: string }[];
    expect(filings.find(({ form }) => form === 'indicator-data')).toMatchObject({
      ...{ state: 'accepted', imported: { date: '2025-03-18' } },
    });

    // The prior year of this workbook is lower than what was accepted for 2024.
    const filed = await file(open, { zone, name: '2025.xlsx', bytes: filledForm({ unit }) });
    const findings = await done(open.api, { as: office, path: `${filed.path}/findings?limit=100` });
    const base = findings.json.items.filter(({ rule }: { rule: string }) => rule === 'base.differs');
    expect(base.length).toBeGreaterThan(0);
    expect(base[0]).toMatchObject({
      level: 'must-explain',
      message: { zh: expect.stringContaining('浙自贸办〔2025〕3号') },
    });
  });

  it('imports nothing from the zone’s first own filing on, and what the zone files counts in an import’s place', async () => {
    const again = place('2025-again.xlsx', filledForm({ unit, note: '更正' }));
    const late = ['--import', again, '--form', 'indicator-data', '--zone', zone, '--period', '2025', ...BASIS];
    expect(await onboard(...late, ...system)).toMatchObject({
      code: 1,
      said: { refused: { code: 'import.own-filed' } },
    });

    const own = filledForm({ unit, period: '2024年度', note: '本区自报' });
    const filed = await file(open, { zone, period: '2024', name: '2024-own.xlsx', bytes: own });
    expect((await certify(open.api, zone, filed.path)).status).toBe(200);
    expect((await review(open.api, filed.path, { decision: 'accept' })).status).toBe(200);
    const listed = await done(open.api, { as: office, path: `/v1/submissions?period=2024&zone=${zone}` });
    expect(listed.json.items.map(({ state }: { state: string }) => state)).toEqual(['superseded', 'accepted']);
  });

  it('ends with 64 when it is called wrongly, and with 2 where a file cannot be read', async () => {
    expect([(await onboard('zones.xlsx')).code, (await onboard(join(folder, 'none.xlsx'), ...system)).code]).toEqual([
      64, 2,
    ]);
    const template = join(folder, 'template.xlsx');
    expect((await onboard('--template', template)).code).toBe(0);
    expect(outcomes(await onboard(template, ...system))).toEqual([]);
  });
});
