import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../test/support/forms/judge-rows.ts';
import { recordWorkbook } from '../../../test/support/forms/record-workbook.ts';
import { indicatorFields } from '../indicator-table.ts';
import type { Zone } from '../zone.ts';
import { authorityValuesOf } from './authority-values/authority-value.ts';
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
    expect(authorityValuesOf(tableOf([tax]))).toMatchObject([
      { department: '税务', item: { label: '税收收入' }, value: '612500' },
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

  it('keeps departments apart, and loses none', () => {
    const tax = { ...exported, department: '税务', item: '税收收入' };
    expect(judge([exported, tax])).toMatchObject([
      { rule: 'department.several', level: 'warning', seen: '海关、税务' },
    ]);
    const accepted = [{ zone: 'province', period: '2025', fileSha256: '0', table: tableOf([tax]) }];
    expect(judge([exported], { accepted })).toMatchObject([
      { rule: 'department.dropped', level: 'must-explain', expected: '“税务”' },
    ]);
    expect(judge([tax], { accepted })).toEqual([]);
  });
});

describe('the figures of a workbook', () => {
  it('are kept in the units of the zones’ own, with where they stand', () => {
    const values = authorityValuesOf(tableOf(rows));
    expect(values.map(({ zone, subArea, item, value, cell }) => [zone, subArea, item.label, value, cell])).toEqual([
      ['hangzhou', null, '出口额', '1350.4', 'F4'],
      ['hangzhou', null, '进口额', '800', 'F5'],
      ['ningbo', '北仑片区', '进出口总额', '1286', 'F6'],
      ['ningbo', '前湾片区', '进出口总额', '764', 'F7'],
    ]);
    expect(values[0]).toMatchObject({ department: '海关', basis: '海关统计2025年12月月报' });
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
