import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { startCommand } from '../support/command/run-command.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-check-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const check = (...args: readonly string[]) => startCommand('infra/cli/check.ts', args).ended;

const good = filledForm({ unit: '杭州联动创新区' });
const bad = filledForm({ unit: '杭州联动创新区', cells: { D4: '二十', F5: '约三百' } });
const form = ['--form', 'indicator-data'];

describe('checking a file without a server', () => {
  it('finds a good one good, and says whose it is by its own words', async () => {
    const { code, stdout, stderr } = await check(place('good.xlsx', good), ...form, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ...{ form: 'indicator-data', zone: 'hangzhou', period: '2025', fileSha256: sha256Hex(good), ok: true },
      counts: { error: 0, mustExplain: 0, warning: 0, info: 0 },
      findings: [],
    });
  });

  it('names every wrong cell in both languages, and ends with 1', async () => {
    const { code, stdout } = await check(place('bad.xlsx', bad), ...form, '--json');
    expect(code).toBe(1);
    const { ok, counts, findings } = JSON.parse(stdout);
    expect([ok, counts.error]).toEqual([false, 2]);
    const errors = findings.filter(({ level }: { level: string }) => level === 'error');
    expect(errors).toMatchObject([
      { rule: 'number.text', cell: 'D4', seen: '二十', message: { zh: expect.any(String), en: expect.any(String) } },
      { rule: 'number.text', cell: 'F5', hint: { zh: expect.any(String), en: expect.any(String) } },
    ]);
    expect((await check(join(folder, 'bad.xlsx'), ...form)).stdout).toContain('“基础数据表” D4');
  });

  it('holds the file against the zone and period that are named', async () => {
    const asked = ['--zone', 'ningbo', '--period', '2024'];
    const { code, stdout } = await check(place('other.xlsx', good), ...form, ...asked, '--json');
    const { zone, period, findings } = JSON.parse(stdout);
    expect([code, zone, period]).toEqual([1, 'ningbo', '2024']);
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['zone.other', 'period.other']));
  });

  it('writes the annotated copy, with the list of what is to be repaired', async () => {
    const out = join(folder, 'annotated.xlsx');
    await check(place('bad.xlsx', bad), ...form, '--annotate', out);
    const copy = await readWorkbook(readFileSync(out), { inflate: inflateNode });
    const sheets = copy.ok ? copy.value.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual(['基础数据表', '修改清单']);
    expect(sheets[1]?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['D4', 'F5', 'number.text']));
  });
});

describe('what it cannot check', () => {
  it('ends with 2 and the reason, as JSON where that was asked for', async () => {
    const { code, stdout } = await check(place('old.xlsx', 'PK\u0003\u0004 cut off'), ...form, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, counts: { error: 1 }, findings: [{ level: 'error' }] });
    const missing = await check(join(folder, 'missing.xlsx'), ...form);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('missing.xlsx');
  });

  it.each([
    ['no file', []],
    ['no form', ['a.xlsx']],
    ['a form that there is not', ['a.xlsx', '--form', 'no-such-form']],
    ['a period of another length', ['a.xlsx', ...form, '--period', '2025Q1']],
    ['an unknown option', ['a.xlsx', ...form, '--fix']],
  ])('ends with 64 for %s', async (_, args) => {
    const { code, stdout, stderr } = await check(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
