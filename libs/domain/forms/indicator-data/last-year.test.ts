import { describe, expect, test } from 'vitest';
import { indicatorData } from '../indicator-data.ts';
import { afterLastYear, type LastYearChanges } from './last-year-fixture.ts';
import { type FixtureValue, workbookOf } from './workbook-fixture.ts';

const found = (changes: LastYearChanges, cells: Readonly<Record<string, FixtureValue>> = {}) =>
  indicatorData.read(workbookOf({ cells }), afterLastYear(changes)).findings;
const placesOf = (...args: Parameters<typeof found>) => found(...args).map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

test('the form asks for its own accepted table of the year before', () => {
  expect(indicatorData.needs?.slice(0, 1)).toEqual([
    { id: 'prior-year', form: 'indicator-data', period: 'prior-year', zones: 'own' },
  ]);
});

describe('the base-year guard', () => {
  test('has nothing to say where the bases are last year’s figures, or there is no last year', () => {
    expect(found({})).toEqual([]);
  });

  test('names both values, the difference, and the growth over both', () => {
    const [finding] = found(
      { figures: { 主城片区: { exports: '845', imports: '500' } } },
      { G4: 898.8, I6: null, G6: null },
    );
    expect(finding).toMatchObject({
      rule: 'base.differs',
      level: 'must-explain',
      cell: 'I4',
      seen: '1300',
      expected: '1345 亿元',
    });
    expect(finding?.message.zh).toBe(
      '“主城片区”的上年进出口总额填报 1300 亿元，上年审核通过 1345 亿元，相差 -45 亿元；按上年报送数增长 4 %，按本表上年数增长 7.6 %',
    );
    expect(finding?.message.en).toContain('a growth of 4 %, over this table’s a growth of 7.6 %');
  });

  test('looks at each of the four bases', () => {
    const figures = { 临空片区: { exports: '1', fdi: '2', energy: '3', valueAdded: '4' } };
    expect(placesOf({ figures }).filter((place) => place.startsWith('base.'))).toEqual(
      ['I5', 'K5', 'M5', 'O5'].map((cell) => `base.differs ${cell}`),
    );
  });

  test('passes over what is equal as printed, in the unit of the column', () => {
    const rounded = { figures: { 主城片区: { exports: '811.34', imports: '488.7', fdi: '32000.4' } } };
    expect(placesOf(rounded)).toEqual([]);
    const dollars = { K3: '上年实际使用外资（可比口径）(亿美元)', K4: 3.2, K5: 2.812, K6: null };
    expect(placesOf({ figures: { 主城片区: { fdi: '32400' } } }, dollars)).toEqual(['unit.converted K3']);
    expect(placesOf({ figures: { 主城片区: { fdi: '32600' } } }, dollars)).toContain('base.differs K4');
  });

  test('does not call a figure with more decimals than the accepted one equal', () => {
    expect(placesOf({}, { K4: 32000.4, K6: null })).toEqual(['base.differs K4']);
  });

  test('asks where a base is stated that was not filed then, but not where both say nothing', () => {
    const [finding] = found({ figures: { 主城片区: { fdi: null } } });
    expect(finding).toMatchObject({ rule: 'base.differs', cell: 'K4' });
    expect(finding?.message.zh).toContain('上年未填报');
    expect(finding?.message.zh).not.toContain('增长');
    expect(placesOf({ figures: { 主城片区: { fdi: null } } }, { K4: '无', K6: null })).toEqual(['number.missing K4']);
  });

  test('says which sub-areas are in one year only, and does not compare them', () => {
    expect(found({ subAreas: ['主城片区', '空港片区'] })).toMatchObject([
      { rule: 'base.unmatched', level: 'info', cell: null, expected: '“空港片区”' },
      { rule: 'base.unmatched', level: 'info', cell: 'B5', seen: '临空片区' },
    ]);
  });
});

describe('a figure of the accepted table', () => {
  test('shows a unit slip that both years of the sheet share', () => {
    const cells = { J4: 3, J5: 2.678, J6: null, K4: 3.2, K5: 2.812, K6: null };
    const slips = found({}, cells).filter(({ rule }) => rule === 'unit.slip');
    expect(slips.map(({ cell }) => cell)).toEqual(['J3']);
    expect(slips[0]?.message.zh).toContain('上年审核通过数的 0.00009444 倍');
  });

  test('shows land in 公顷, and the planned area of one sub-area', () => {
    expect(placesOf({}, { D4: 800, D5: 8000 / 15, D6: null })).toContain('unit.slip D3');
    expect(placesOf({}, { D4: 180_000, D6: null })).toContain('unit.slip D4');
  });

  test('does not repeat a slip that the sheet itself shows', () => {
    const cells = { J4: 3, J5: 2.678, J6: null };
    expect(placesOf({}, cells).filter((place) => place.startsWith('unit.slip'))).toEqual(['unit.slip J3']);
  });
});

describe('figures of last year', () => {
  const copied = { taxRevenue: '400000', rdExpenditure: '250000' };

  test('may come again twice, and land as often as it likes', () => {
    expect(placesOf({ figures: { 主城片区: copied } })).toEqual([]);
  });

  test('are a copy where more of them are the same in four digits', () => {
    const [finding] = found({ figures: { 主城片区: { ...copied, operatingRevenue: '8000400' } } });
    expect(finding).toMatchObject({
      rule: 'period.copied',
      level: 'must-explain',
      cell: 'C4',
      seen: 'C4、E4、F4',
    });
  });
});
