import { describe, expect, test } from 'vitest';
import { indicatorData } from '../indicator-data.ts';
import { type FixtureValue, goodContext, type SheetFixture, workbookOf } from './workbook-fixture.ts';

/** What is found of the total of tax (C6) over two figures (C4, C5). */
const found = (a: FixtureValue, b: FixtureValue, total: FixtureValue, more: SheetFixture = {}) =>
  indicatorData
    .read(workbookOf({ ...more, cells: { C4: a, C5: b, C6: total } }), goodContext)
    .findings.filter(({ cell, rule }) => cell === 'C6' && rule.startsWith('total.'))
    .map(({ rule }) => rule);

describe('a total', () => {
  test.each<readonly [string, FixtureValue, FixtureValue, FixtureValue]>([
    ['is exact', 400_000.5, 212_500.25, 612_500.75],
    ['is text', '400,000.5', 212_500.25, '６１２，５００．７５'],
    ['is rounded to fewer places than its rows', 400_000.44, 212_500.43, 612_501],
    ['has the noise of binary sums', 400_000.1, 212_500.2, 612_500.300000001],
    ['is a formula without its value', 400_000, 212_500, { formula: 'SUM(C4:C5)', value: null }],
    ['is blank', 400_000, 212_500, null],
    ['is a dash', 400_000, 212_500, '—'],
  ])('that %s is nothing to complain of', (_, a, b, total) => {
    expect(found(a, b, total)).toEqual([]);
  });

  test('that leaves out text is a warning, also where all is text', () => {
    expect(found('400000', 212_500, 212_500)).toEqual(['total.omits-text']);
    expect(found('400000', '212500', 0)).toEqual(['total.omits-text']);
  });

  test('that differs by one, or by something else than the text, must be explained', () => {
    expect(found(400_000, 212_500, 612_501)).toEqual(['total.differs']);
    expect(found('400000', 212_500, 400_000)).toEqual(['total.differs']);
  });

  test('is not compared while a cell is unreadable or a row hidden', () => {
    expect(found('约40万', 212_500, 1)).toEqual([]);
    expect(found(400_000, 212_500, 1, { hiddenRows: [5] })).toEqual([]);
  });

  test('names the cells that were left out', () => {
    const { findings } = indicatorData.read(workbookOf({ cells: { C5: '212500', C6: 400_000 } }), goodContext);
    expect(findings.find(({ cell }) => cell === 'C6')).toMatchObject({ seen: '400000', expected: '612500' });
    expect(findings.find(({ cell }) => cell === 'C6')?.message.zh).toContain('C5');
  });
});
