import { type IndicatorField, indicatorFields } from '../../indicator-table.ts';
import type { Unit } from '../../units/unit.ts';
import { type ColumnUnit, columnUnit } from './column-unit.ts';
import { columnOf } from './columns.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { ColumnName } from './label.ts';

/** The column of one field: where it stands and in which unit it is. */
export interface FigureColumn extends HeaderColumn {
  readonly field: IndicatorField;
  readonly unit: ColumnUnit;
}

/** Columns that the header has where there should be one. */
interface NamedColumns {
  readonly name: ColumnName;
  readonly columns: readonly HeaderColumn[];
}

/** Which columns of the sheet are which of the form. */
export interface TableColumns {
  readonly subArea: HeaderColumn | undefined;
  readonly figures: ReadonlyMap<IndicatorField, FigureColumn>;
  /** Asked for, but not in the header. */
  readonly missing: readonly ColumnName[];
  /** Asked for, but only in a hidden column. */
  readonly hidden: readonly NamedColumns[];
  /** More than one visible column; the first of them is read, so that its cells are checked. */
  readonly repeated: readonly NamedColumns[];
  /** Visible columns that the form does not ask for. */
  readonly others: readonly HeaderColumn[];
}

/**
 * Gives each column of the form its column of the sheet.
 *
 * @example
 * assignColumns(header, new Set(), []).missing; // []
 */
export const assignColumns = (
  header: Header,
  hiddenColumns: ReadonlySet<number>,
  sheetUnits: readonly Unit[],
): TableColumns => {
  const visible = header.columns.filter(({ column }) => !hiddenColumns.has(column));
  const claims = (['subArea', ...indicatorFields] as const).map((name) => ({
    name,
    columns: fitting(name, visible),
    hidden: header.columns.filter((column) => column.label.name === name && hiddenColumns.has(column.column)),
  }));
  const absent = claims.filter(({ columns }) => columns.length === 0);
  const figures = new Map<IndicatorField, FigureColumn>();
  for (const { name, columns } of claims) {
    const [column] = columns;
    if (column && name !== 'subArea')
      figures.set(name, { ...column, field: name, unit: columnUnit(name, column.label, sheetUnits) });
  }
  return {
    subArea: claims.find(({ name }) => name === 'subArea')?.columns[0],
    figures,
    missing: absent.filter(({ hidden }) => hidden.length === 0).map(({ name }) => name),
    hidden: absent.filter(({ hidden }) => hidden.length > 0).map(({ name, hidden }) => ({ name, columns: hidden })),
    repeated: claims.filter(({ columns }) => columns.length > 1).map(({ name, columns }) => ({ name, columns })),
    others: visible.filter(({ label }) => label.name === undefined),
  };
};

/** Of several columns, the only one that states the basis which the form asks for is the one meant. */
const fitting = (name: ColumnName, visible: readonly HeaderColumn[]): readonly HeaderColumn[] => {
  const columns = visible.filter(({ label }) => label.name === name);
  if (columns.length < 2 || name === 'subArea' || !columnOf(name).basis) return columns;
  const stated = columns.filter(({ label }) => label.basisStated);
  return stated.length === 1 ? stated : columns;
};
