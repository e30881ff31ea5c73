import { type IndicatorField, type IndicatorTable, indicatorFields, type TableCell } from '../../indicator-table.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';

/** What a quarter's table (外贸外资季度累计表) has of the figures that departments settle, under the same names. */
const reported: ReadonlySet<IndicatorField> = new Set(['exports', 'imports', 'tradePrior', 'fdi', 'fdiPrior']);

/**
 * A quarter's cumulative figures in the shape of the yearly table, so that they are compared in the same way; what a quarter does
 * not report has no value.
 *
 * @example
 * quarterFigures({ sheets: {} }).rows; // []
 */
export const quarterFigures = ({ sheets }: Pick<RecordTable, 'sheets'>): IndicatorTable => ({
  rows: (sheets['trade'] ?? []).map((row) => ({ subArea: said(row, 'subArea'), figures: figuresOf(row) })),
});

const figuresOf = (row: RecordRow): Readonly<Record<IndicatorField, TableCell>> =>
  Object.fromEntries(indicatorFields.map((field) => [field, cellOf(row, field)])) as Readonly<
    Record<IndicatorField, TableCell>
  >;

const cellOf = (row: RecordRow, field: IndicatorField): TableCell => {
  const cell = reported.has(field) ? row.cells[field] : undefined;
  const value = typeof cell?.value === 'string' && cell.value !== '' ? cell.value : null;
  return { sheet: cell?.sheet ?? '', cell: cell?.cell ?? '', value };
};
