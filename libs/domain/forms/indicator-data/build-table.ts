import { formatCellReference } from '../../../workbook/cell-reference.ts';
import { plain } from '../../decimal.ts';
import {
  canonicalUnits,
  type IndicatorField,
  type IndicatorTable,
  indicatorFields,
  type TableCell,
} from '../../indicator-table.ts';
import { tableSources } from './editions.ts';
import type { Figure } from './figure.ts';
import { registeredSubAreas } from './registered-sub-areas.ts';
import { tableScopes } from './scopes.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import type { SubAreaRow } from './table-body.ts';
import type { FigureColumn } from './table-columns.ts';

/**
 * The table of a sheet in which the rules found no error. Sub-areas are named as the registry names them; what the sheet
 * says of editions, departments and scopes goes with it.
 *
 * @example
 * buildTable(reading).rows[0]?.figures.landArea.value; // '20000'
 */
export const buildTable = (sheet: JudgedSheet): IndicatorTable => ({
  rows: sheet.body.rows.map((row) => ({
    subArea: registeredSubAreas(sheet)(row.name?.text ?? '')?.name ?? row.name?.text ?? '',
    figures: figuresOf(sheet, row),
  })),
  ...tableSources(sheet),
  ...tableScopes(sheet.scopes),
});

const figuresOf = (sheet: JudgedSheet, row: SubAreaRow): Readonly<Record<IndicatorField, TableCell>> => {
  const figures: Partial<Record<IndicatorField, TableCell>> = {};
  for (const field of indicatorFields) figures[field] = tableCell(sheet, row, field);
  return figures as Record<IndicatorField, TableCell>;
};

const tableCell = (sheet: JudgedSheet, row: SubAreaRow, field: IndicatorField): TableCell => {
  const column = sheet.columns.figures.get(field);
  const figure = row.figures.get(field);
  const cell = figure?.cell ?? formatCellReference(row.row, column?.column ?? 1);
  if (!figure?.value || !column) return { sheet: sheet.sheet, cell, value: null };
  return { sheet: sheet.sheet, cell, value: plain(figure.value), ...reportedIn(figure, column) };
};

const reportedIn = ({ reading }: Figure, { field, unit }: FigureColumn): Pick<TableCell, 'reported'> => {
  if (unit.kind !== 'known' || unit.unit.name === canonicalUnits[field] || reading.kind !== 'number') return {};
  return { reported: { value: plain(reading.value), unit: unit.unit.name } };
};
