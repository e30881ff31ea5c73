import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { fillTemplate } from '../../libs/domain/forms/template/fill-template.fixture.ts';
import { templateOf } from '../../libs/domain/forms/template/form-template.ts';
import { templateCases } from '../../libs/domain/forms/template/template-cases.fixture.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { startCommand } from '../support/command/run-command.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-merge-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const merge = (...args: readonly string[]) => startCommand('infra/cli/merge.ts', args).ended;
const of = (form: string, period: string) => ['--form', form, '--zone', 'hangzhou', '--period', period];
const figures = of('indicator-data', '2025');

const sheetsOf = async (file: string) => {
  const read = await readWorkbook(readFileSync(file), { inflate: inflateNode });
  if (!read.ok) throw new Error(read.error.detail);
  return read.value.sheets;
};

/** The template of each sub-area of a case, filled in with its row of the filling. */
const subAreaFiles = async (form: string): Promise<readonly string[]> => {
  const one = templateCases.find(({ template }) => template.id === form);
  if (!one) throw new Error(`no case of ${form}`);
  const { template, context, filling } = one;
  return Promise.all(
    context.zone.subAreas.map(async ({ name }) => {
      const plan = templateOf(template, { context, settings: templateSettings, subArea: name });
      const rows = Object.fromEntries(
        Object.entries(filling.rows).map(([sheet, some]) => [
          sheet,
          some.filter((row) => row['片区名称'] === name).map((row) => ({ ...row, 序号: undefined })),
        ]),
      );
      return place(`${form}-${name}.xlsx`, await writeWorkbook(fillTemplate(plan, { rows })));
    }),
  );
};

/** The good form with some cells left blank, as those of another bureau. */
const bureau = (blank: readonly string[]) =>
  filledForm({ unit: '杭州联动创新区', cells: Object.fromEntries(blank.map((ref) => [ref, null])) });

describe('joining workbooks without a server', () => {
  it('joins the templates of all sub-areas into one that checks without a finding', async () => {
    const files = await subAreaFiles('indicator-data');
    const out = join(folder, 'joined.xlsx');
    const { code, stdout, stderr } = await merge(...figures, ...files, '--out', out, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ form: 'indicator-data', period: '2025', ok: true, out, findings: [] });
    expect(report.sha256).toBe(sha256Hex(readFileSync(out)));
    // 13 figures of each sub-area, and what the template says of columns below the table (数据来源部门、口径).
    const inRow = Object.groupBy(report.lineage as { cell: string }[], ({ cell }) => cell.replace(/\D/gu, ''));
    const lengths = Object.values(inRow).map((cells) => cells?.length ?? 0);
    expect(lengths.toSorted((a, b) => a - b)).toEqual([8, 13, 13, 13]);
    expect(new Set(report.lineage.map(({ from }: { from: { sha256: string } }) => from.sha256))).toEqual(
      new Set(files.map((file) => sha256Hex(readFileSync(file)))),
    );
    const sheets = await sheetsOf(out);
    expect(sheets.find(({ name }) => name === '_sources')).toMatchObject({ state: 'hidden', lastRow: 48 });
    const checked = await startCommand('infra/cli/check.ts', [out, '--form', 'indicator-data', '--json']).ended;
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, zone: 'hangzhou', findings: [] });
  });

  it('joins the columns of bureaus, and names what differs and what nobody filled in', async () => {
    const tax = place('tax.xlsx', bureau(['E4', 'E5', 'E6']));
    const other = place('other.xlsx', filledForm({ unit: '市统计局', cells: { C4: 410_000, E4: null, E6: null } }));
    const out = join(folder, 'differs.xlsx');
    const { code, stdout } = await merge(...figures, tax, other, '--out', out, '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings).toMatchObject([
      { rule: 'merge.overlap', field: 'taxRevenue', seen: '400000 ≠ 410000' },
      { rule: 'merge.gap', field: 'rdExpenditure' },
    ]);
    const cell = (await sheetsOf(out))[0]?.cells.find(({ ref }) => ref === findings[0].cell);
    expect(cell?.value).toBe(400_000);
    const { stdout: words } = await merge(...figures, tax, other, '--out', out);
    expect(words).toContain('tax.xlsx“基础数据表”C4为“400000”');
  });

  it('knows which sub-area is missing where the sub-areas are said', async () => {
    const [main = ''] = await subAreaFiles('institution');
    const asked = [...of('institution', '2025'), '--sub-area', '主城片区', '--sub-area', '钱塘片区'];
    const { code, stdout } = await merge(...asked, main, '--out', join(folder, 'part.xlsx'), '--json');
    expect(code).toBe(1);
    const missing = JSON.parse(stdout).findings.map(({ message }: { message: { zh: string } }) => message.zh);
    expect(missing).toContain('没有一份文件填报“钱塘片区”');
  });

  it('leaves a file of another zone out', async () => {
    const own = place('own.xlsx', filledForm({ unit: '杭州联动创新区' }));
    const foreign = place('foreign.xlsx', filledForm({ unit: '宁波联动创新区' }));
    const { code, stdout } = await merge(...figures, own, foreign, '--out', join(folder, 'own-only.xlsx'), '--json');
    const { findings, lineage } = JSON.parse(stdout);
    expect([code, findings.map(({ rule }: { rule: string }) => rule)]).toEqual([1, ['merge.foreign-file']]);
    expect(lineage.every(({ from }: { from: { file: string } }) => from.file === 'own.xlsx')).toBe(true);
  });
});

describe('what it cannot join', () => {
  it('ends with 2 and every reason, and writes nothing', async () => {
    const broken = [place('broken.xlsx', 'PK\u0003\u0004 cut off'), place('old.xls', 'no workbook \u0000')];
    const out = join(folder, 'nothing.xlsx');
    const { code, stdout } = await merge(...figures, ...broken, '--out', out, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, out: null, counts: { error: 2 } });
    expect(() => readFileSync(out)).toThrow('ENOENT');
    const missing = await merge(...figures, join(folder, 'missing.xlsx'), '--out', out);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('missing.xlsx');
  });

  it.each([
    ['no file', [...figures, '--out', 'x.xlsx']],
    ['no place for the result', [...figures, 'a.xlsx']],
    ['no zone', ['--form', 'indicator-data', '--period', '2025', 'a.xlsx', '--out', 'x.xlsx']],
    ['a form that there is not', [...of('no-such-form', '2025'), 'a.xlsx', '--out', 'x.xlsx']],
    ['a period of another length', [...of('indicator-data', '2025Q1'), 'a.xlsx', '--out', 'x.xlsx']],
    ['a result over one of the files', [...figures, 'a.xlsx', '--out', './a.xlsx']],
    ['an unknown option', [...figures, 'a.xlsx', '--out', 'x.xlsx', '--fix']],
  ])('ends with 64 for %s', async (_, args) => {
    const { code, stdout, stderr } = await merge(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
