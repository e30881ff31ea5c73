import type { FilingContext } from '../../../filing.ts';
import { afterLastYear } from '../last-year-fixture.ts';
import { afterSettling, settled } from '../settled-fixture.ts';
import { afterSummary } from '../summary-fixture.ts';
import { type FixtureValue, goodContext, goodRows, type SheetFixture } from '../workbook-fixture.ts';

/** A workbook that breaks one rule, and the cell where it does; without `at`, no single cell. */
export interface SpoiledWorkbook {
  readonly sheets: readonly SheetFixture[];
  readonly at?: string;
  readonly context?: FilingContext;
}

const cells = (at: string, changes: Readonly<Record<string, FixtureValue>>): SpoiledWorkbook => ({
  sheets: [{ cells: changes }],
  at,
});

/** One value in place of the good one, found where it stands. */
const one = (at: string, value: FixtureValue): SpoiledWorkbook => cells(at, { [at]: value });

const without = (column: number): readonly (readonly FixtureValue[])[] =>
  goodRows.map((row) => row.toSpliced(column - 1, 1));

const lastYear: SheetFixture = { name: '2024', cells: { A2: '填报单位：杭州联动创新区  报告期：2024年度' } };

const filedBy = '填报单位：杭州联动创新区  报告期：2025年度';

/** Two more columns, with the rates of growth of energy and value added in every row. */
const rates = (at: string, first: readonly FixtureValue[], second: readonly FixtureValue[]): SpoiledWorkbook => {
  const [Q3, R3] = ['综合能源消费量增速(%)', '增加值可比价增速(%)'];
  const [Q4 = null, R4 = null] = first;
  const [Q5 = null, R5 = null] = second;
  return cells(at, { Q3, R3, Q4, R4, Q5, R5 });
};

/** Three sub-areas with figures of their own. */
const threeRows = (figures: (row: number) => readonly number[]): SpoiledWorkbook => {
  const names = ['主城片区', '临空片区', '钱塘片区'];
  const rows = names.map((name, index) => [index + 1, name, ...figures(index + 1)]);
  const zone = { ...goodContext.zone, subAreas: names.map((name) => ({ name })) };
  return { sheets: [{ rows: [...goodRows.slice(0, 3), ...rows] }], context: { ...goodContext, zone } };
};

const twoHundredRows = Array.from({ length: 201 }, (_, index) => [index, `企业${index}`, 1, 1, 1, 1]);

/** For every rule one workbook that breaks it. */
export const spoiledWorkbooks: Readonly<Record<string, SpoiledWorkbook>> = {
  'sheet.empty': { sheets: [{ rows: [] }, { name: 'Sheet2', rows: [] }] },
  'sheet.not-found': { sheets: [{ rows: [['片区名称', '工作任务', '责任单位']] }, { state: 'hidden' }] },
  'sheet.several': { sheets: [{ name: '主城' }, { name: '临空' }] },
  'sheet.passed-over': { sheets: [lastYear, { name: '2025' }] },
  'sheet.hidden': { sheets: [{}, { ...lastYear, state: 'hidden' }] },
  'zone.other': one('A2', '填报单位：宁波联动创新区  报告期：2025年度'),
  'zone.unclear': one('A2', '填报单位：杭州市商务局  报告期：2025年度'),
  'zone.absent': { sheets: [{ cells: { A2: '报告期：2025年度' } }] },
  'period.other': one('A2', '填报单位：杭州联动创新区  报告期：2025年前三季度'),
  'period.unclear': one('A2', '填报单位：杭州联动创新区  报告期：本年'),
  'period.absent': { sheets: [{ cells: { A2: '填报单位：杭州联动创新区' } }] },
  'edition.unclear': one('A8', '数据性质：半年报'),
  'scope.unclear': one('A2', `${filedBy}  能耗口径：标准值`),
  'scope.conflict': cells('M3', { A8: '能耗口径：等价值', M3: '上年综合能源消费量（当量值）(吨标准煤)' }),
  'scope.differs': {
    ...one('A8', '能耗口径：等价值'),
    context: afterLastYear({ scopes: { energy: 'calorific' } }),
  },
  'scope.rebased': { ...one('A8', '价格基期：2025年'), context: afterLastYear({ scopes: { priceBase: '2020' } }) },
  'column.missing': { sheets: [{ rows: without(4) }] },
  'column.hidden': { sheets: [{ hiddenColumns: [4] }], at: 'D3' },
  'column.repeated': one('P3', '入库税收（万元）'),
  'column.basis-unstated': one('N3', '工业增加值(万元)'),
  'unit.missing': one('C3', '税收收入'),
  'unit.unknown': one('C3', '税收收入(万块)'),
  'unit.wrong-kind': one('C3', '税收收入(亩)'),
  'unit.conflict': { sheets: [{ rows: goodRows.toSpliced(3, 0, [null, null, '(亿元)', '(亩)']) }], at: 'C4' },
  'unit.converted': cells('D3', { D3: '用地面积(公顷)', D4: 800, D5: 1600 / 3, D6: null }),
  'row.none': { sheets: [{ rows: goodRows.slice(0, 3) }] },
  'row.too-many': { sheets: [{ rows: [...goodRows.slice(0, 3), ...twoHundredRows] }] },
  'row.hidden': { sheets: [{ hiddenRows: [5] }], at: 'B5' },
  'sub-area.unnamed': one('B5', null),
  'sub-area.unknown': one('B5', '钱塘片区'),
  'sub-area.missing': { sheets: [{ rows: goodRows.toSpliced(4, 1) }] },
  'sub-area.repeated': one('B5', '主城 片区'),
  'number.text': one('C4', '约400000'),
  'number.grouping': one('C4', '40,0000'),
  'number.percent': one('C4', { value: 0.05, format: '0.00%' }),
  'number.negative-notation': one('C4', '（400000）'),
  'number.scientific': one('C4', '4E+5'),
  'number.other-unit': one('C4', '40亿元'),
  'number.too-large': one('C4', 1e15),
  'number.scaled': one('C4', { value: 4e9, format: '0!.0,' }),
  'number.date': one('C4', { date: '2025-03-01' }),
  'number.error': one('C4', { error: '#DIV/0!' }),
  'number.uncalculated': one('C4', { formula: 'SUM(R4:S4)', value: null }),
  'number.merged': { sheets: [{ cells: { C5: null }, merges: ['C4:C5'] }], at: 'C4' },
  'number.missing': one('C4', '—'),
  'number.as-text': one('C4', '400,000'),
  'number.formula': one('C4', { formula: 'R4*1', value: 400_000 }),
  'value.negative': one('D4', -12_000),
  'value.negative-unusual': one('J4', -300),
  'value.zero-land': cells('D4', { D4: 0, D5: 20_000 }),
  'value.research-over-revenue': one('E4', 9e6),
  'sum.zero-land': cells('D3', { D4: 0, D5: 0 }),
  'sum.zero-revenue': cells('F3', { E4: 0, E5: 0, F4: 0, F5: 0 }),
  'sum.no-value-added': cells('N3', { N4: 0, N5: 0 }),
  'sum.no-energy': cells('L3', { L4: 0, L5: 0 }),
  'base.zero': cells('I3', { I4: 0, I5: 0 }),
  'base.negative': cells('K3', { K4: -10, K5: 0 }),
  'base.differs': { sheets: [{}], at: 'K4', context: afterLastYear({ figures: { 主城片区: { fdi: '33000' } } }) },
  'base.unmatched': { sheets: [{}], at: 'B5', context: afterLastYear({ subAreas: ['主城片区', '空港片区'] }) },
  'authority.differs': {
    sheets: [{}],
    at: 'G4',
    context: afterSettling({ customs: [settled('exports', '950', { subArea: '主城片区' })] }),
  },
  'authority.near': { sheets: [{}], at: 'G3', context: afterSettling({ customs: [settled('exports', '1370')] }) },
  'expected.differs': { ...one('A8', '数据性质：年报'), at: 'C3', context: afterSummary('税收收入', '560000') },
  'range.tax-per-mu': cells('C3', { C4: 4000, C5: 2000 }),
  'range.rd-intensity': cells('E3', { E4: 2500, E5: 1000 }),
  'range.trade-growth': cells('G3', { G4: 90, G5: 45 }),
  'range.fdi-growth': cells('J3', { J4: 200_000, J5: 100_000 }),
  'range.energy-decline': cells('L3', { L4: 2e6, L5: 1e6 }),
  'unit.slip': cells('J3', { J4: 3, J5: 2.678, J6: 5.678 }),
  'energy.routes-differ': rates('Q4', [2.27, 4.5], [2, 6.25]),
  'growth.unclear': rates('Q4', ['约2%', 4.17], [2, 6.25]),
  'growth.fraction': rates('Q4', [0.0227, null], [2, null]),
  'growth.identical': {
    ...threeRows((row) => [31 * row, 7 * row, 3 * row, 97 * row, 57 * row, 47 * row, 100 * row, 9, 8, 7, 6, 5, 4]),
    at: 'G4',
  },
  'period.copied': {
    sheets: [{}],
    at: 'C4',
    context: afterLastYear({
      figures: { 主城片区: { taxRevenue: '400012', rdExpenditure: '250000', imports: '500' } },
    }),
  },
  'value.round': threeRows((row) => Array.from({ length: 13 }, (_, index) => (row + index) * 100)),
  'total.omits-text': cells('C6', { C5: '212500', C6: 400_000 }),
  'total.differs': one('C6', 612_600),
  'total.unreadable': one('C6', { error: '#REF!' }),
};

/** The filing of a spoiled workbook. */
export const contextOf = ({ context }: SpoiledWorkbook): FilingContext => context ?? goodContext;
