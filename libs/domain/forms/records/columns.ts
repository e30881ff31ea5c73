import type { Grid } from '../reading/grid.ts';
import { isBlank } from '../reading/grid.ts';
import { sheetUnits } from '../reading/sheet-units.ts';
import { type ColumnUnit, columnUnit } from './column-unit.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { ReadColumn, ReadPart } from './read-sheet.ts';
import type { RecordColumn, RecordSheet } from './record-form.ts';

/** A column of the form where the sheet has it. */
export interface PlacedColumn extends ReadColumn {
  readonly definition: RecordColumn;
  readonly unit: ColumnUnit;
}

/** The columns of the form as a sheet has them, from left to right, and what is wrong with the others. */
export interface PlacedColumns extends Pick<ReadPart, 'missing' | 'hiddenColumns' | 'others' | 'repeated'> {
  readonly placed: readonly PlacedColumn[];
}

/**
 * Gives each column of the form its column of the sheet. A hidden column counts as such only where it must be there or
 * holds something; otherwise it is merely missing.
 *
 * @example
 * placeColumns(grid, header, sheet).missing; // []
 */
export const placeColumns = (grid: Grid, header: Header, { columns }: RecordSheet): PlacedColumns => {
  const isHidden = ({ column }: HeaderColumn) => grid.sheet.hiddenColumns.has(column);
  const visible = header.columns.filter((column) => !isHidden(column));
  const units = sheetUnits(grid, header.top);
  const claims = columns.map((definition) => {
    const claimed = header.columns.filter(({ field }) => field === definition.field);
    const [first, ...again] = claimed.filter((column) => !isHidden(column));
    const hidden = first ? undefined : claimed.find((one) => matters(grid, header, definition, one));
    return { definition, first, again, hidden };
  });
  return {
    placed: claims
      .flatMap(({ definition, first }) => (first ? [place(definition, first, units)] : []))
      .toSorted((a, b) => a.column - b.column),
    missing: claims.flatMap(({ definition, first, hidden }) => (first || hidden ? [] : [definition.field])),
    hiddenColumns: claims.flatMap(({ definition: { field }, hidden }) =>
      hidden ? [{ field, cell: hidden.cell, label: textOf(hidden) }] : [],
    ),
    others: visible.filter(({ field }) => field === undefined).map((one) => ({ cell: one.cell, label: textOf(one) })),
    repeated: claims.flatMap(({ definition: { field }, again }) =>
      again.map((one) => ({ field, cell: one.cell, label: textOf(one) })),
    ),
  };
};

const place = (
  definition: RecordColumn,
  header: HeaderColumn,
  units: Parameters<typeof columnUnit>[2],
): PlacedColumn => ({
  column: header.column,
  cell: header.cell,
  label: textOf(header),
  definition,
  unit: columnUnit(header.labels, definition.type.kind === 'number' ? definition.type.unit : undefined, units),
});

const matters = (grid: Grid, header: Header, { type, required }: RecordColumn, { column }: HeaderColumn): boolean =>
  type.kind !== 'sequence' &&
  (required === true ||
    grid.rows.some((row) => {
      const cell = row > header.bottom ? grid.cellAt(row, column) : undefined;
      return cell !== undefined && !isBlank(cell);
    }));

const textOf = ({ labels }: HeaderColumn): string =>
  labels.map((label) => label.trim().replace(/\s*\n\s*/gu, '')).join(' / ');
