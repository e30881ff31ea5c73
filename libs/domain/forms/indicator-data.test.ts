import { describe, expect, test } from 'vitest';
import { canonicalUnits, type IndicatorTable, indicatorFields } from '../indicator-table.ts';
import {
  type FixtureValue,
  goodContext,
  goodHeader,
  goodRows,
  type SheetFixture,
  workbookOf,
} from './indicator-data/workbook-fixture.ts';
import { indicatorData } from './indicator-data.ts';

const read = (...sheets: readonly SheetFixture[]) => indicatorData.read(workbookOf(...sheets), goodContext);
const found = (cells: Readonly<Record<string, FixtureValue>>) =>
  read({ cells }).findings.map(({ level, rule, cell }) => `${level} ${rule} ${cell ?? ''}`);
const values = (table: IndicatorTable | undefined) =>
  table?.rows.map(({ subArea, figures }) => [subArea, ...indicatorFields.map((field) => figures[field].value)]);

describe('the form indicator-data', () => {
  test('keeps every figure with its cell, in canonical units', () => {
    const { table } = read({});
    expect(values(table)).toEqual([
      [
        '主城片区',
        '400000',
        '12000',
        '250000',
        '8000000',
        '900.4',
        '500',
        '1300',
        '30000',
        '32000',
        '900000',
        '880000',
        '2500000',
        '2400000',
      ],
      [
        '临空片区',
        '212500',
        '8000',
        '134000',
        '4800000',
        '450',
        '300',
        '687.2',
        '26780',
        '28120',
        '612000',
        '600000',
        '1700000',
        '1600000',
      ],
    ]);
    expect(table?.rows[1]?.figures.energyPrior).toEqual({ sheet: '基础数据表', cell: 'M5', value: '600000' });
  });

  test('converts other units of the same kind, and says what was reported', () => {
    const { table, findings } = read({
      cells: {
        D3: '用地面积（平方公里）',
        D4: 8,
        D5: '5.3333333333',
        D6: null,
        J3: '实际使用外资(亿美元)',
        J4: 3,
        J5: 2.678,
        J6: null,
      },
    });
    expect(table?.rows[0]?.figures.landArea).toMatchObject({
      value: '12000',
      reported: { value: '8', unit: '平方公里' },
    });
    expect(table?.rows[1]?.figures.fdi).toMatchObject({ value: '26780', reported: { value: '2.678', unit: '亿美元' } });
    expect(findings.filter(({ rule }) => rule === 'unit.converted').map(({ cell }) => cell)).toEqual(['D3', 'J3']);
  });

  test('takes a unit from the line above the table where a header has none', () => {
    const { table } = read({ cells: { C3: '税收收入', E3: '研发投入', F3: '经营收入', P2: '金额单位：元', C4: 4e9 } });
    expect(table?.rows[0]?.figures.taxRevenue).toMatchObject({ value: '400000', reported: { unit: '元' } });
    expect(found({ C3: '税收收入', P2: '单位：万元、亿元' })).toContain('error unit.missing C3');
    expect(found({ D3: '用地面积', P2: '单位：万元' })).toContain('error unit.missing D3');
  });

  test('keeps a blank, a dash and 无 as not filed, and zero as zero', () => {
    const { table, findings } = read({
      cells: { C4: null, G4: '—', J4: '无', K4: 0, C6: null, G6: null, J6: null, K6: null },
    });
    const figures = table?.rows[0]?.figures;
    expect(
      [figures?.taxRevenue, figures?.exports, figures?.fdi, figures?.fdiPrior].map((figure) => [
        figure?.cell,
        figure?.value,
      ]),
    ).toEqual([
      ['C4', null],
      ['G4', null],
      ['J4', null],
      ['K4', '0'],
    ]);
    expect(findings.filter(({ rule }) => rule === 'number.missing').map(({ cell }) => cell)).toEqual([
      'C4',
      'G4',
      'J4',
    ]);
  });

  test('refuses what is too large only once it is in the canonical unit, and TRUE for a number', () => {
    expect(found({ C3: '税收收入(亿元)', C4: 1e12, C5: true })).toEqual(
      expect.arrayContaining(['error number.too-large C4', 'error number.text C5']),
    );
  });

  test('takes of two columns the one that states its basis', () => {
    const { table, findings } = read({ cells: { P3: '工业增加值(万元)', P4: 1, P5: 2 } });
    expect(table?.rows[0]?.figures.valueAdded.cell).toBe('N4');
    expect(findings).toEqual([]);
  });

  test('names sub-areas as the registry does', () => {
    expect(values(read({ cells: { B4: ' 主城　片区\n' } }).table)?.[0]?.[0]).toBe('主城片区');
  });

  test('finds all problems in one pass, in reading order, the sheet as a whole first', () => {
    expect(
      found({
        A2: '报告期：2024年度',
        B5: '钱塘片区',
        C4: '约40万',
        D5: -1,
        F3: '营业收入(亩)',
        H4: { error: '#REF!' },
      }),
    ).toEqual([
      'warning zone.absent ',
      'error sub-area.missing ',
      'error period.other A2',
      'error unit.wrong-kind F3',
      'error number.text C4',
      'error number.error H4',
      'error sub-area.unknown B5',
      'error value.negative D5',
      'must-explain total.differs D6',
    ]);
  });

  test('does not blame a row for what its column lacks', () => {
    const rules = read({ rows: goodRows.map((row) => row.toSpliced(1, 1)) }).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('sub-area.'))).toEqual([]);
    expect(rules).toContain('column.missing');
  });

  test('reads the sheet of the period where an old one was left in, by its line, title or name', () => {
    const old: SheetFixture = {
      name: 'old',
      rows: goodRows.with(1, ['填报单位：杭州联动创新区']).with(0, ['2024年度基础数据表']),
    };
    expect(read(old, {}).table?.rows[0]?.figures.fdi.sheet).toBe('基础数据表');
    const bare = goodRows.with(1, []);
    expect(read({ name: '2025年', rows: bare }, { name: '2024年', rows: bare }).table?.rows[0]?.figures.fdi.sheet).toBe(
      '2025年',
    );
  });

  test('accepts a net refund, a withdrawal, and a figure saved by a formula', () => {
    expect(found({ C4: -5, C6: null, J4: -5, J6: null, L4: { formula: 'Q4', value: 9e5 } })).toEqual([
      'must-explain value.negative-unusual C4',
      'must-explain value.negative-unusual J4',
      'info number.formula L4',
    ]);
  });

  test('every canonical unit has the kind of its column: the template’s own header is read without a finding', () => {
    expect(goodHeader).toHaveLength(indicatorFields.length + 3);
    expect(Object.keys(canonicalUnits)).toEqual([...indicatorFields]);
    expect(read({}).findings).toEqual([]);
  });
});
