import { parseCellReference } from '../../../workbook/cell-reference.ts';
import { isBlankMark } from '../reading/blank-mark.ts';
import { compactText } from '../reading/compact-text.ts';
import type { Grid } from '../reading/grid.ts';
import { findStatement } from '../reading/statement.ts';
import { type RateReading, rateInCell, readRate } from './rate-reading.ts';
import type { TableBody } from './table-body.ts';
import type { TableColumns } from './table-columns.ts';

/** The two rates of growth that the decline of energy use can be computed from. */
export interface GrowthRates {
  /** 综合能源消费量增速. */
  readonly energy: RateReading | undefined;
  /** 增加值可比价增速. */
  readonly valueAdded: RateReading | undefined;
}

/** The rates that a sheet states: of the zone, and by row of the sub-areas and totals where it has columns of them. */
export interface SheetRates {
  readonly zone: GrowthRates;
  readonly rows: ReadonlyMap<number, GrowthRates>;
}

const energyLabels = [
  '综合能源消费量增速',
  '规上工业综合能源消费量增速',
  '规模以上工业综合能源消费量增速',
  '综合能源消费量同比增速',
  '能源消费量增速',
  '综合能耗增速',
  '能耗增速',
];
const addedLabels = [
  '增加值可比价增速',
  '工业增加值可比价增速',
  '规上工业增加值可比价增速',
  '规模以上工业增加值可比价增速',
  '工业增加值增速',
  '规上工业增加值增速',
  '规模以上工业增加值增速',
  '增加值增速',
];

/**
 * Reads the rates of growth that a sheet states beside its figures.
 *
 * @example
 * readGrowthRates(grid, [8], columns, body).zone.energy?.value?.toString(); // '2.16'
 */
export const readGrowthRates = (
  grid: Grid,
  rows: readonly number[],
  columns: TableColumns,
  body: TableBody,
): SheetRates => {
  const energy = columnOf(columns, energyLabels);
  const added = columnOf(columns, addedLabels);
  const rateAt = (row: number, column: number | undefined) =>
    column === undefined ? undefined : rateInCell(grid.cellAt(row, column));
  const tableRows = energy === undefined && added === undefined ? [] : [...body.rows, ...body.totals];
  return {
    zone: { energy: statedRate(grid, rows, energyLabels), valueAdded: statedRate(grid, rows, addedLabels) },
    rows: new Map(
      tableRows.map(({ row }) => [row, { energy: rateAt(row, energy), valueAdded: rateAt(row, added) }] as const),
    ),
  };
};

/** Of the columns that the form does not ask for, the one with such a label. */
const columnOf = ({ others }: TableColumns, labels: readonly string[]): number | undefined =>
  others.find(({ label }) => labels.includes(compactText(label.text).replace(/\([^()]*\)|[/%]/gu, '')))?.column;

const statedRate = (grid: Grid, rows: readonly number[], labels: readonly string[]): RateReading | undefined => {
  const statement = findStatement(grid, rows, labels);
  if (!statement) return undefined;
  const place = parseCellReference(statement.cell);
  const cell = place && grid.cellAt(place.row, place.column);
  if (cell?.type === 'number') return rateInCell(cell);
  if (isBlankMark(statement.text)) return undefined;
  return { cell: statement.cell, seen: statement.text, value: readRate(statement.text) };
};
