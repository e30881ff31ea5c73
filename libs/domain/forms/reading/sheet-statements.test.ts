import { describe, expect, test } from 'vitest';
import { type FixtureValue, sheetOf } from '../indicator-data/workbook-fixture.ts';
import { openGrid } from './grid.ts';
import { reportingPeriod, reportingUnit } from './sheet-statements.ts';

const statements = (...rows: readonly (readonly FixtureValue[])[]) => {
  const grid = openGrid(sheetOf({ rows }));
  const numbers = rows.map((_, index) => index + 1);
  return { unit: reportingUnit(grid, numbers), period: reportingPeriod(grid, numbers, numbers) };
};

describe('statements beside the table', () => {
  test('share a cell, with wide gaps, one space or nothing between them', () => {
    for (const gap of ['      ', ' ', '', '\n', '　　']) {
      const { unit, period } = statements([
        `填报单位：杭州联动创新区${gap}报告期：2025年度${gap}填报日期：2026年1月8日`,
      ]);
      expect(unit).toEqual({ text: '杭州联动创新区', cell: 'A1' });
      expect(period).toMatchObject({ text: '2025年度', cell: 'A1', period: '2025' });
    }
  });

  test('have their value in the next cell', () => {
    const { unit, period } = statements(['填报单位：', null, '杭州市', '报告期', 2025]);
    expect(unit).toEqual({ text: '杭州市', cell: 'C1' });
    expect(period).toMatchObject({ cell: 'E1', period: '2025' });
  });

  test('are spelt with gaps, a seal, or a date', () => {
    expect(statements(['填 报 单 位（盖章）：杭州联动创新区（盖章）']).unit?.text).toBe('杭州联动创新区');
    expect(statements(['所属期：', { date: '2025-12-31' }]).period?.period).toBe('2025');
  });

  test('are not taken from a label without a value, nor from a unit line', () => {
    expect(statements(['填报单位：', '报告期：']).unit).toBeUndefined();
    expect(statements(['单位：万元']).unit).toBeUndefined();
  });

  test('the period may stand alone, or in the title, but is no date of filling in', () => {
    expect(statements(['主要评价指标基础数据表'], ['（2025年度）']).period?.period).toBe('2025');
    expect(statements(['2024年度联动创新区主要评价指标基础数据表']).period?.period).toBe('2024');
    expect(statements(['2025年前三季度主要评价指标']).period?.period).toBe('2025Q3');
    expect(statements(['填报日期：2026年1月8日']).period).toBeUndefined();
  });
});
