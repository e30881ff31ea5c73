import { formatCellReference, parseCellRange, parseCellReference } from '../../../workbook/cell-reference.ts';
import { CellTable } from '../../../workbook/cell-table.ts';
import type { Cell, Sheet, Workbook } from '../../../workbook/workbook.ts';
import type { FilingContext } from '../../filing.ts';

/** What tests write into a cell: a plain value, or the parts of a cell that matter. `null` leaves it out. */
export type FixtureValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: string; readonly value: number | string | null }
  | { readonly value: number; readonly format: string };

/** A sheet for tests before it is made: rows of values, and changes by cell. */
export interface SheetFixture {
  readonly name?: string;
  readonly state?: Sheet['state'];
  readonly rows?: readonly (readonly FixtureValue[])[];
  /** Written over the rows, e.g. `{ C4: '约5000' }`. */
  readonly cells?: Readonly<Record<string, FixtureValue>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** The header of {@link goodRows}, in the order of the form. */
export const goodHeader: readonly string[] = [
  '序号',
  '片区名称',
  '税收收入(万元)',
  '用地面积（亩）',
  '研发经费支出(万元)',
  '营业收入（万元）',
  '出口额(亿元)',
  '进口额(亿元)',
  '上年进出口总额（可比口径）(亿元)',
  '实际使用外资(万美元)',
  '上年实际使用外资（可比口径）（万美元）',
  '综合能源消费量(吨标准煤)',
  '上年综合能源消费量(吨标准煤)',
  '工业增加值（可比价）(万元)',
  '上年工业增加值（可比价）(万元)',
  '备注',
];

/**
 * A filled form in which nothing is to be found: two sub-areas that add up to the hand-checked example of the indicators
 * (tax 612,500 over 20,000 亩, and so on). Header in row 3, data in rows 4 and 5, total in row 6.
 */
export const goodRows: readonly (readonly FixtureValue[])[] = [
  ['附件4：联动创新区主要评价指标基础数据表'],
  ['填报单位：杭州联动创新区      报告期：2025年度      填报日期：2026年1月8日'],
  goodHeader,
  [1, '主城片区', 400_000, 12_000, 250_000, 8e6, 900.4, 500, 1300, 30_000, 32_000, 9e5, 88e4, 25e5, 24e5],
  [2, '临空片区', 212_500, 8000, 134_000, 48e5, 450, 300, 687.2, 26_780, 28_120, 612_000, 6e5, 17e5, 16e5],
  [null, '合计', 612_500, 20_000, 384_000, 128e5, 1350.4, 800, 1987.2, 56_780, 60_120, 1_512_000, 148e4, 42e5, 4e6],
  [],
  ['注：1.贸易额以人民币计价，外资以美元计价。'],
  ['填表人：（签字）      审核人：（签字）      联系电话：0571-00000000'],
];

/** The filing that {@link goodRows} belong to. */
export const goodContext: FilingContext = {
  period: '2025',
  zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '临空片区' }] },
};

/**
 * Makes a sheet; without `rows`, the good one.
 *
 * @example
 * sheetOf({ cells: { C4: '约5000' } });
 */
export const sheetOf = (fixture: SheetFixture = {}): Sheet => {
  const hiddenRows = new Set(fixture.hiddenRows ?? []);
  const hiddenColumns = new Set(fixture.hiddenColumns ?? []);
  const values = new Map<string, FixtureValue>();
  for (const [index, row] of (fixture.rows ?? goodRows).entries()) {
    for (const [column, value] of row.entries()) values.set(formatCellReference(index + 1, column + 1), value);
  }
  for (const [ref, value] of Object.entries(fixture.cells ?? {})) values.set(ref, value);
  const cells = [...values]
    .flatMap(([ref, value]) => cellOf(ref, value) ?? [])
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: fixture.name ?? '基础数据表',
    state: fixture.state ?? 'visible',
    cells: CellTable.of(cells),
    merges: (fixture.merges ?? []).flatMap((range) => parseCellRange(range) ?? []),
    hiddenRows,
    hiddenColumns,
    lastRow: Math.max(0, ...cells.map(({ row }) => row)),
    lastColumn: Math.max(0, ...cells.map(({ column }) => column)),
  };
};

/**
 * Makes a workbook of such sheets.
 *
 * @example
 * workbookOf({}); // one sheet, the good one
 */
export const workbookOf = (...sheets: readonly SheetFixture[]): Workbook => ({
  sheets: sheets.map(sheetOf),
  date1904: false,
});

const cellOf = (ref: string, value: FixtureValue): Cell | undefined => {
  const place = parseCellReference(ref);
  if (!place || value === null) return undefined;
  const at = { ref, ...place };
  if (typeof value === 'number') return { ...at, type: 'number', value };
  if (typeof value === 'string') return { ...at, type: 'string', value };
  if (typeof value === 'boolean') return { ...at, type: 'boolean', value };
  if ('date' in value) return { ...at, type: 'date', value: value.date };
  if ('error' in value) return { ...at, type: 'error', value: value.error };
  if ('format' in value) return { ...at, type: 'number', value: value.value, numberFormat: value.format };
  const { formula } = value;
  if (typeof value.value === 'number') return { ...at, type: 'number', value: value.value, formula };
  return { ...at, type: 'string', value: value.value, formula };
};
