import { describe, expect, it } from 'vitest';
import { exampleZone, judgeRows, type Row, tableOf } from '../../../test/support/forms/judge-rows.ts';
import type { AcceptedTable } from '../filing.ts';
import type { AuthorityTable, AuthorityValue } from './authority-values/authority-value.ts';
import { itemOf } from './authority-values/items.ts';
import { acceptedLastYear } from './indicator-data/last-year-fixture.ts';
import { workbookOf } from './indicator-data/workbook-fixture.ts';
import { quarterlyTradeExamples } from './quarterly-trade/examples.ts';
import { prefilledTrade } from './quarterly-trade/trade-rows.ts';
import { quarterlyTradeForm as form } from './quarterly-trade.ts';
import { recordForm } from './records/record-reader.ts';

const [main, airport] = quarterlyTradeExamples['trade'] as readonly [Row, Row];
const filed = (period: string, changed: Row = {}): AcceptedTable => ({
  zone: 'hangzhou',
  period,
  fileSha256: '0',
  table: tableOf(form, { trade: [{ ...main, ...changed }, airport] }, period),
});
const judge = (
  changed: Row = {},
  references: Readonly<Record<string, readonly AcceptedTable[]>> = {},
  period = '2025Q3',
) => judgeRows(form, { trade: [{ ...main, ...changed }, airport] }, { period, references }).findings;
const places = (...args: Parameters<typeof judge>) =>
  judge(...args).map(({ rule, level, cell }) => `${level} ${rule} ${cell}`);

describe('quarterly-trade', () => {
  it('finds nothing in a good filing, with or without years before it', () => {
    expect(judge()).toEqual([]);
    const last = { 'prior-year': [filed('2024Q3', { trade: 957.3, exports: 600, imports: 357.3, fdi: 23_106 })] };
    const before = { previous: [filed('2025Q2', { trade: 657.5, exports: 400, imports: 257.5, fdi: 15_000 })] };
    expect(places({}, before)).toEqual([]);
    expect(judge({}, last).filter(({ cell }) => cell?.endsWith('4'))).toEqual([]);
  });

  it('says what it is compared with', () => {
    expect(form.needs).toEqual([
      { id: 'previous', form: 'quarterly-trade', period: 'previous', zones: 'own' },
      { id: 'prior-year', form: 'quarterly-trade', period: 'prior-year', zones: 'own' },
      { id: 'year', form: 'indicator-data', period: 'year', zones: 'own' },
      { id: 'settled', form: 'authority-values', period: 'same', zones: 'province', from: 'records' },
    ]);
  });

  it('adds exports and imports up, to a thousandth', () => {
    expect(places({ trade: 1013.4 })).toEqual([]);
    expect(places({ trade: 1014 })).toEqual(['error trade.parts C4']);
    expect(judge({ trade: 1014 })[0]?.message.zh).toContain('出口与进口之和为 1012.46 亿元');
  });

  it('asks for every sub-area', () => {
    const { findings, table } = judgeRows(form, { trade: [main] }, { period: '2025Q3' });
    expect(findings).toMatchObject([{ rule: 'row.dropped', level: 'error', expected: '“临空片区”' }]);
    expect(table).toBeUndefined();
  });

  it('reads a header of two rows, with the unit in either', () => {
    const workbook = workbookOf({
      name: '外贸外资',
      rows: [
        ['杭州联动创新区外贸外资季度累计表'],
        ['填报单位：杭州联动创新区  报告期：2025年1-9月  单位：亿元、万美元'],
        ['片区名称', '进出口总额', null, '其中：出口', '其中：进口', '实际使用外资（万美元）'],
        [null, '本年累计', '上年同期累计（可比口径）', '本年累计', '本年累计', '本年累计', '上年同期累计（可比口径）'],
        ['主城片区', 1012.46, 957.3, 655.21, 357.25, 22_481.5, 23_106],
        ['临空片区', 548.7, 501.94, 331.5, 217.2, 19_870.3, 20_415.7],
      ],
      merges: ['A3:A4', 'B3:C3', 'F3:G3'],
    });
    const { findings, table } = recordForm(form).read(workbook, { zone: exampleZone, period: '2025Q3' });
    expect(findings).toEqual([]);
    expect(table?.sheets['trade']?.[0]?.cells).toMatchObject({
      trade: { cell: 'B5', value: '1012.46' },
      tradePrior: { cell: 'C5', value: '957.3' },
      exports: { cell: 'D5', value: '655.21' },
      fdiPrior: { cell: 'G5', value: '23106' },
    });
  });

  it('lets nothing that is counted from January fall, but for investment with a reason', () => {
    const previous = [filed('2025Q2', { trade: 1100, exports: 650, imports: 450, fdi: 25_000 })];
    expect(places({}, { previous })).toEqual([
      'error trade.falls C4',
      'error trade.falls F4',
      'must-explain investment.falls G4',
    ]);
    expect(judge({}, { previous })[0]?.message.zh).toContain('1012.46 亿元，小于上季度累计 1100 亿元');
  });

  it('begins anew in January', () => {
    const previous = [filed('2024Q4', { trade: 1100, exports: 650, imports: 450, fdi: 25_000 })];
    expect(places({}, { previous }, '2025Q1')).toEqual([]);
  });

  it('sees a unit slip against a year ago, or against the quarter before', () => {
    expect(places({ fdi: 2.24815 })).toEqual(['must-explain unit.slip G4']);
    const previous = [filed('2025Q2', { trade: 100, exports: 60, imports: 40, tradePrior: 90 })];
    expect(places({ fdiPrior: 231_060 }, { previous })).toEqual(['must-explain unit.slip C4']);
  });

  it('guards the base: both values, the difference, and growth over both', () => {
    const last = { 'prior-year': [filed('2024Q3', { trade: 1000, exports: 600, imports: 400, fdi: 23_106.4 })] };
    const [finding] = judge({}, last);
    expect(finding).toMatchObject({ rule: 'base.differs', level: 'must-explain', cell: 'D4', expected: '1000 亿元' });
    expect(finding?.message.zh).toContain('相差 -42.7 亿元；按上年报送数增长 1.25 %，按本表上年数增长 5.76 %');
    expect(places({}, last).filter((place) => place.endsWith('H4'))).toEqual([]);
  });

  it('compares the fourth quarter, and no other, with the year', () => {
    const year = [acceptedLastYear()];
    const same = { trade: 1300, exports: 811.3, imports: 488.7, fdi: 32_000 };
    const ofMain = (places_: readonly string[]) => places_.filter((place) => place.endsWith('4'));
    expect(ofMain(places(same, { year }, '2024Q4'))).toEqual([]);
    expect(ofMain(places({}, { year }, '2024Q4'))).toEqual([
      'must-explain year.differs C4',
      'must-explain year.differs G4',
    ]);
    expect(places({}, { year }, '2024Q3')).toEqual([]);
  });

  it('prints the sub-areas and last year’s accepted figures in advance', () => {
    const zone = { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '新片区' }] };
    expect(prefilledTrade({ zone, period: '2025Q3', references: { 'prior-year': [filed('2024Q3')] } })).toEqual([
      { subArea: '主城片区', tradePrior: '1012.46', fdiPrior: '22481.5' },
      { subArea: '新片区' },
    ]);
  });

  it('is compared with what departments settled of the quarter: fine to half a percent, told to two, explained beyond', () => {
    const customs = (field: AuthorityValue['field'], value: string, subArea: string | null = null) => {
      const values = [{ zone: 'hangzhou', subArea, field, value, unit: itemOf(field).unit, document: '海关统计月报' }];
      const table = { department: 'customs', values } satisfies AuthorityTable;
      return { settled: [{ zone: 'province', period: '2025Q3', fileSha256: '0', table }] };
    };
    expect(places({}, customs('trade', '1560'))).toEqual([]);
    expect(places({}, customs('trade', '1540'))).toEqual(['warning authority.near C3']);
    expect(places({}, customs('tradePrior', '1400'))).toEqual(['must-explain authority.differs D3']);
    expect(places({}, customs('exports', '640', '主城片区'))).toEqual(['must-explain authority.differs E4']);
    expect(places({}, customs('trade', '980', '主城片区'))).toEqual(['must-explain authority.differs C4']);
    expect(judge({}, customs('trade', '980', '主城片区'))[0]?.message.zh).toBe(
      '“主城片区”的进出口总额填报 1012.46 亿元，海关部门核定 980 亿元，相差 32.46 亿元（3.31%）',
    );
  });

  it('takes 新设 for the year before of a sub-area that was not there, and asks for the reason', () => {
    const fresh = { tradePrior: '新设', fdiPrior: ' 新设立 ' };
    const { findings, table } = judgeRows(form, { trade: [{ ...main, ...fresh }, airport] }, { period: '2025Q3' });
    expect(findings).toMatchObject([{ rule: 'base.new', level: 'must-explain', cell: 'D4', seen: '新设' }]);
    expect(table?.sheets['trade']?.[0]?.cells).toMatchObject({ tradePrior: { value: null, seen: '新设' } });
    expect(places({ tradePrior: null })).toEqual(['error value.required D4']);
    expect(places({ tradePrior: '没设' })).toEqual(['error value.not-a-number D4']);
    expect(places({ trade: '新设' })).toContain('error value.not-a-number C4');
  });

  it('does not take it where there was a year before', () => {
    const fresh = { tradePrior: '新设', fdiPrior: '新设' };
    const last = { 'prior-year': [filed('2024Q3', { trade: 957.3, exports: 600, imports: 357.3, fdi: 23_106 })] };
    expect(places(fresh, last).filter((place) => /[DH]4$/u.test(place))).toEqual([
      'must-explain base.new D4',
      'error base.not-new D4',
      'error base.not-new H4',
    ]);
    expect(places({ ...fresh, fdiPrior: 100 })).toContain('error base.not-new D4');
    expect(places({ ...fresh, fdiPrior: 0 })).toEqual(['must-explain base.new D4']);
  });
});
