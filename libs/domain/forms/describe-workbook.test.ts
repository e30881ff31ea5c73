import { expect, test } from 'vitest';
import { describeWorkbook } from './describe-workbook.ts';
import { goodRows, workbookOf } from './indicator-data/workbook-fixture.ts';

test('a workbook says whose it is, of when, and which sub-areas it has', () => {
  expect(describeWorkbook(workbookOf({}))).toEqual({
    reportingUnit: '杭州联动创新区',
    period: '2025',
    subAreas: ['主城片区', '临空片区'],
  });
});

test('a name that stands twice is given once', () => {
  expect(describeWorkbook(workbookOf({ cells: { B5: '主城 片区' } })).subAreas).toEqual(['主城片区']);
});

test('without the table, what the first visible sheet says is still given', () => {
  const workbook = workbookOf({ rows: [['保密']], state: 'hidden' }, { rows: goodRows.slice(0, 2) });
  expect(describeWorkbook(workbook)).toEqual({ reportingUnit: '杭州联动创新区', period: '2025', subAreas: [] });
});

test('a workbook without a visible sheet says nothing', () => {
  expect(describeWorkbook(workbookOf())).toEqual({ subAreas: [] });
});

test('of several tables the first is described', () => {
  const second = { name: 'b', cells: { B4: '别处' } };
  expect(describeWorkbook(workbookOf({ name: 'a' }, second)).subAreas).toEqual(['主城片区', '临空片区']);
});
