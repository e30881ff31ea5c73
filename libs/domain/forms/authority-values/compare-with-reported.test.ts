import { describe, expect, it, test } from 'vitest';
import type { IndicatorField, IndicatorTable } from '../../indicator-table.ts';
import { settled as figureOf } from '../indicator-data/settled-fixture.ts';
import { goodContext, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { indicatorData } from '../indicator-data.ts';
import type { AuthorityTable, AuthorityValue } from './authority-value.ts';
import { compareWithReported } from './compare-with-reported.ts';
import { findItem } from './items.ts';

const hangzhou = { id: 'hangzhou' };
/** Two sub-areas: exports 900.4 and 450, imports 500 and 300 亿元, land 12,000 and 8,000 亩, fdi 30,000 and 26,780 万美元. */
const table = indicatorData.read(workbookOf({}), goodContext).table as IndicatorTable;
const without = (field: IndicatorField, value: string | null): IndicatorTable => ({
  rows: table.rows.map((row, at) =>
    at === 0 ? { ...row, figures: { ...row.figures, [field]: { ...row.figures[field], value } } } : row,
  ),
});
const zeroed = (field: IndicatorField): IndicatorTable => ({
  rows: table.rows.map((row) => ({
    ...row,
    figures: { ...row.figures, [field]: { ...row.figures[field], value: '0' } },
  })),
});

const figure = (label: string, value: string, more: Partial<AuthorityValue> = {}): AuthorityTable => ({
  department: 'customs',
  values: [figureOf(findItem(label)?.id ?? 'trade', value, more)],
});
const tables = (figures: readonly AuthorityTable[]): readonly AuthorityTable[] => [
  { department: 'customs', values: figures.flatMap(({ values }) => values) },
];
const compare = (...figures: readonly AuthorityTable[]) => compareWithReported(tables(figures), hangzhou, table);

describe('the comparison of reported figures with the departments’', () => {
  it('shows both figures, their difference and its share', () => {
    expect(compare(figure('出口额', '1360'))).toEqual([
      {
        department: 'customs',
        item: findItem('出口额'),
        subArea: null,
        reported: '1350.4',
        places: ['G4', 'G5'].map((cell) => ({ sheet: '基础数据表', cell })),
        authority: '1360',
        difference: '-9.6',
        relative: '-0.007058823529',
        verdict: 'warn',
        document: '统计月报',
      },
    ]);
  });

  test.each([
    ['20000', '0', 'ok'],
    ['19900.497512437811', '0.005', 'ok'],
    ['20100.502512562814', '-0.005', 'ok'],
    ['20102', '-0.005074121978', 'warn'],
    ['20408.163265306122', '-0.02', 'warn'],
    ['20410', '-0.020088192063', 'block'],
    ['19607', '0.020043861886', 'block'],
  ])('20,000 亩 against %s is off by %s: %s', (authority, relative, verdict) => {
    expect(compare(figure('用地面积', authority))).toMatchObject([{ relative, verdict }]);
  });

  it('meets its limits exactly', () => {
    const at = (reported: string, authority: string) =>
      compareWithReported(
        [figure('用地面积', authority, { subArea: '主城片区' })],
        hangzhou,
        without('landArea', reported),
      )[0]?.verdict;
    expect(at('10050', '10000')).toBe('ok');
    expect(at('10050.000001', '10000')).toBe('warn');
    expect(at('9800', '10000')).toBe('warn');
    expect(at('9799.999999', '10000')).toBe('block');
  });

  it('takes other limits', () => {
    const limits = { ok: '0', warn: '0.01' };
    expect(compareWithReported([figure('出口额', '1360')], hangzhou, table, limits)[0]?.verdict).toBe('warn');
    expect(compareWithReported([figure('出口额', '1380')], hangzhou, table, limits)[0]?.verdict).toBe('block');
  });

  it('adds up what the zones report in parts, and finds a sub-area by its name', () => {
    expect(compare(figure('进出口总额', '2150.4'))).toMatchObject([{ reported: '2150.4', verdict: 'ok' }]);
    const part = figure('进出口总额', '1400', { subArea: '主城 片区' });
    expect(compare(part)).toMatchObject([
      { reported: '1400.4', places: [{ cell: 'G4' }, { cell: 'H4' }], verdict: 'ok' },
    ]);
  });

  it('leaves other zones’ figures out', () => {
    expect(compare(figure('出口额', '1350.4'), figure('出口额', '9000', { zone: 'ningbo' }))).toHaveLength(1);
  });
});

describe('a figure that is zero', () => {
  it('agrees with zero, and with nothing else', () => {
    const fdi = figure('实际使用外资', '0');
    expect(compareWithReported([fdi], hangzhou, zeroed('fdi'))).toMatchObject([{ relative: '0', verdict: 'ok' }]);
    expect(compareWithReported([fdi], hangzhou, table)).toMatchObject([
      { difference: '56780', relative: null, verdict: 'block' },
    ]);
    const settled = figure('实际使用外资', '500');
    expect(compareWithReported([settled], hangzhou, zeroed('fdi'))).toMatchObject([
      { relative: '-1', verdict: 'block' },
    ]);
  });

  it('has a share of a negative one by its size', () => {
    const fdi = figure('实际使用外资', '-100', { subArea: '主城片区' });
    expect(compareWithReported([fdi], hangzhou, without('fdi', '-101'))).toMatchObject([
      { difference: '-1', relative: '-0.01', verdict: 'warn' },
    ]);
  });
});

describe('a figure that is missing', () => {
  it('was not reported where a sub-area has none', () => {
    const unreported = {
      reported: null,
      authority: '20000',
      difference: null,
      relative: null,
      verdict: 'not-reported',
    };
    expect(compareWithReported([figure('用地面积', '20000')], hangzhou, without('landArea', null))).toMatchObject([
      unreported,
    ]);
    expect(compareWithReported([figure('用地面积', '20000')], hangzhou, { rows: [] })).toMatchObject([unreported]);
    expect(compare(figure('用地面积', '1', { subArea: '北仑片区' }))).toMatchObject([{ verdict: 'not-reported' }]);
  });

  it('is unverified where the department settled it for others alone, once for all of these', () => {
    const others = ['ningbo', 'wenzhou'].map((zone) => figure('进口额', '500', { zone }));
    expect(compare(figure('出口额', '1350.4'), ...others)).toMatchObject([
      { item: { label: '出口额' }, verdict: 'ok' },
      { item: { label: '进口额' }, reported: '800', authority: null, difference: null, verdict: 'unverified' },
    ]);
  });
});
