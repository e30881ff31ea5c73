import { describe, expect, test } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { indicatorData } from '../indicator-data.ts';
import { resembledFactor } from './unit-slips.ts';
import { type FixtureValue, goodContext, workbookOf } from './workbook-fixture.ts';

describe('resembledFactor', () => {
  test.each([
    ['10000', '10000'],
    ['9700', '10000'],
    ['12499', '10000'],
    ['0.000105', '1/10000'],
    ['11', '10'],
    ['0.09', '1/10'],
  ])('%s resembles %s', (ratio, factor) => {
    expect(resembledFactor(new Decimal(ratio), false)).toBe(factor);
  });

  test.each(['1', '1.5', '5', '20', '0.3', '0', '-10000', '7'])('%s resembles no units', (ratio) => {
    expect(resembledFactor(new Decimal(ratio), false)).toBeUndefined();
  });

  test('yuan for dollars is a slip only of money', () => {
    expect(resembledFactor(new Decimal(7), true)).toBe('7');
    expect(resembledFactor(new Decimal(1).div(7), true)).toBe('1/7');
  });
});

describe('a unit slip', () => {
  const cellsOf = (cells: Readonly<Record<string, FixtureValue>>) =>
    indicatorData
      .read(workbookOf({ cells }), goodContext)
      .findings.filter(({ level }) => level === 'must-explain')
      .map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

  test('of one sub-area is named at its cell', () => {
    expect(cellsOf({ L4: 90, L6: null })).toContain('unit.slip L4');
  });

  test('of all sub-areas is named once, at the header, and the growth is not complained of as well', () => {
    expect(cellsOf({ J4: 3e8, J5: 26_780e4, J6: null })).toEqual(['unit.slip J3']);
  });

  test('is not seen in a sub-area that grew tenfold', () => {
    expect(cellsOf({ J4: 3200, K4: 320, J6: null, K6: null })).toEqual([]);
  });
});
