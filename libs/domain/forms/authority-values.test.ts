import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../test/support/forms/judge-rows.ts';
import { recordWorkbook } from '../../../test/support/forms/record-workbook.ts';
import { indicatorFields } from '../indicator-table.ts';
import type { Zone } from '../zone.ts';
import { authorityTablesOf } from './authority-values/authority-value.ts';
import { departments } from './authority-values/departments.ts';
import { authorityValuesExamples } from './authority-values/examples.ts';
import { authorityValuesForm as form } from './authority-values.ts';
import { recordForm } from './records/record-reader.ts';

const office: Zone = { id: 'province', name: '浙江省自贸办', subAreas: [] };
const rows = authorityValuesExamples['values'] as readonly Row[];
const exported = rows[0]!;
const read = (values: readonly Row[], references = {}) => {
  const filing = { zone: office, period: '2025' };
  return recordForm(form).read(recordWorkbook(form, { values }, filing), { ...filing, references });
};
const judge = (values: readonly Row[], references = {}) => read(values, references).findings;
const tableOf = (values: readonly Row[]) => {
  const { table, findings } = read(values);
  if (!table) throw new Error(`not good: ${JSON.stringify(findings)}`);
  return table;
};

describe('authority-values', () => {
  it('finds nothing in a good workbook', () => {
    expect(judge(rows)).toEqual([]);
  });

  it('has a department for every figure of the zones', () => {
    expect(new Set(departments.flatMap(({ fields }) => fields))).toEqual(new Set(indicatorFields));
    expect(departments.map(({ name }) => name)).toEqual(['海关', '外资', '税务', '统计', '自然资源', '科技']);
  });

  it('knows departments and indicators by their other names', () => {
    const tax = { ...exported, department: '省税务局', item: '税收总额', value: 61.25 };
    expect(judge([tax]).filter(({ level }) => level !== 'info')).toEqual([]);
    expect(authorityTablesOf(tableOf([tax]))).toMatchObject([
      { department: 'tax', values: [{ field: 'taxRevenue', value: '612500', unit: '万元' }] },
    ]);
  });

  it('takes figures of zones of the province only', () => {
    expect(judge([{ ...exported, zone: '全省合计' }])).toMatchObject([
      { rule: 'zone.unrecognised', level: 'error', cell: 'C4' },
    ]);
    expect(judge([{ ...exported, zone: '中国（浙江）自由贸易试验区杭州联动创新区' }])).toEqual([]);
    const written = [
      { ...exported, zone: '上海' },
      { ...exported, zone: null, item: '进口额' },
    ];
    expect(judge(written).map(({ rule, cell }) => [rule, cell])).toEqual([['zone.unrecognised', 'C4']]);
  });

  it('takes of each department what it settles', () => {
    expect(judge([{ ...exported, department: '税务' }])).toMatchObject([
      { rule: 'department.incompetent', level: 'error', cell: 'E4', expected: '“税收收入”' },
    ]);
    const research = { ...exported, item: '研发经费支出' };
    expect(judge([{ ...research, department: '科技' }])).toEqual([]);
    expect(judge([{ ...research, department: '统计' }])).toEqual([]);
  });

  it('takes each figure in a unit of its kind', () => {
    expect(judge([{ ...exported, unit: '亿美元' }])).toMatchObject([
      { rule: 'unit.unfit', level: 'error', cell: 'G4' },
    ]);
    const filled = [exported, { ...exported, department: '外资', item: '实际使用外资', unit: null }];
    expect(judge(filled).map(({ rule, cell }) => [rule, cell])).toContainEqual(['unit.unfit', 'G5']);
  });

  it('takes below zero what can be, and nothing else', () => {
    expect(judge([{ ...exported, value: -1 }])).toMatchObject([
      { rule: 'figure.negative', level: 'error', cell: 'F4' },
    ]);
    const withdrawn = { ...exported, department: '外资', item: '实际使用外资', value: -120, unit: '万美元' };
    expect(judge([withdrawn])).toEqual([]);
  });

  it('takes each figure once, however the zone is spelt', () => {
    expect(judge([exported, { ...exported, zone: '杭州市' }])).toMatchObject([
      { rule: 'figure.repeated', level: 'error', cell: 'E5' },
    ]);
    expect(judge([exported, { ...exported, subArea: '主城片区' }])).toEqual([]);
  });

  it('adds sub-areas up to their zone, to a thousandth', () => {
    const parts = (second: number) => [
      exported,
      { ...exported, subArea: '主城片区', value: 900.4 },
      { ...exported, subArea: '临空片区', value: second },
    ];
    expect(judge(parts(451.3))).toEqual([]);
    expect(judge(parts(460))).toMatchObject([{ rule: 'sum.differs', level: 'warning', cell: 'F4' }]);
  });

  it('keeps departments apart', () => {
    const tax = { ...exported, department: '税务', item: '税收收入' };
    expect(judge([exported, tax])).toMatchObject([
      { rule: 'department.several', level: 'warning', seen: '海关、税务' },
    ]);
  });

  it('says which of its departments’ figures it drops, and leaves other departments alone', () => {
    const settled = (...values: readonly Row[]) => ({
      settled: authorityTablesOf(tableOf(values)).map((table) => ({
        ...{ zone: 'province', period: '2025', fileSha256: '0' },
        table,
      })),
    });
    expect(judge([exported], settled({ ...exported, department: '税务', item: '税收收入' }))).toEqual([]);
    expect(judge([{ ...exported, zone: '杭州市', value: 1 }], settled(exported))).toEqual([]);
    const imported = { ...exported, item: '进口额', subArea: '主城片区' };
    expect(judge([exported], settled(exported, imported))).toMatchObject([
      { rule: 'figure.dropped', level: 'must-explain', expected: '“海关 杭州主城片区进口额”' },
    ]);
  });

  it('is of a year, or of its months up to the end of a quarter', () => {
    const filing = { zone: office, period: '2025Q3' };
    const workbook = recordWorkbook(form, { values: rows }, filing);
    expect(recordForm(form).read(workbook, filing).findings).toEqual([]);
    expect(recordForm(form).read(workbook, { ...filing, period: '2025' }).findings).toMatchObject([
      { rule: 'period.other', level: 'error' },
    ]);
  });
});

describe('the figures of a workbook', () => {
  it('are kept in the units of the zones’ own, with where they stand', () => {
    const [customs] = authorityTablesOf(tableOf(rows));
    const values = customs?.values ?? [];
    expect(values.map(({ zone, subArea, field, value, cell }) => [zone, subArea, field, value, cell])).toEqual([
      ['hangzhou', null, 'exports', '1350.4', 'F4'],
      ['hangzhou', null, 'imports', '800', 'F5'],
      ['ningbo', '北仑片区', 'trade', '1286', 'F6'],
      ['ningbo', '前湾片区', 'trade', '764', 'F7'],
    ]);
    expect(customs?.department).toBe('customs');
    expect(values[0]).toMatchObject({ unit: '亿元', document: '海关统计2025年12月月报' });
  });

  it('are each of their own department', () => {
    const tax = { ...exported, department: '税务', item: '税收收入' };
    const tables = authorityTablesOf(tableOf([exported, tax]));
    expect(tables.map(({ department, values }) => [department, values.length])).toEqual([
      ['customs', 1],
      ['tax', 1],
    ]);
  });
});

describe('the rules', () => {
  it('are one a file, listed once, each named like its file', () => {
    const files = readdirSync(join(import.meta.dirname, 'authority-values/rules'))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => file !== 'index');
    expect(form.rules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });
});
