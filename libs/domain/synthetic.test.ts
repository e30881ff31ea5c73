import { expect, it } from 'vitest';
import { sheetOf, workbookOf } from './forms/indicator-data/workbook-fixture.ts';
import { isSynthetic, marksSynthetic, SYNTHETIC_NOTICE } from './synthetic.ts';

it('knows its own notice, in both languages and in any case', () => {
  expect([SYNTHETIC_NOTICE.zh, SYNTHETIC_NOTICE.en, 'Synthetic sample'].map(marksSynthetic)).toEqual([
    true,
    true,
    true,
  ]);
  expect(marksSynthetic('杭州海关统计快讯')).toBe(false);
});

it('finds the mark in any cell, in hidden sheets and in the name of a sheet', () => {
  expect(isSynthetic(workbookOf({}))).toBe(false);
  expect(isSynthetic(workbookOf({ cells: { P20: '模拟数据，不代表任何地区真实情况' } }))).toBe(true);
  expect(isSynthetic(workbookOf({}, { name: 'x', state: 'hidden', rows: [['SYNTHETIC DATA']] }))).toBe(true);
  expect(isSynthetic({ sheets: [sheetOf({ name: '模拟数据' })], date1904: false })).toBe(true);
});

it('is not misled by numbers', () => {
  expect(isSynthetic(workbookOf({ rows: [[1, 2.5, true]] }))).toBe(false);
});
