import type { ColumnUnit } from './column-unit.ts';
import { placedParts } from './placed-parts.ts';
import type { JudgedRecords, RecordForm } from './record-form.ts';

/** The unit of a column, and where its header stands. */
export interface PlacedUnit {
  readonly sheet: string;
  readonly field: string;
  readonly cell: string;
  readonly label: string;
  readonly unit: ColumnUnit;
}

/**
 * The units of all columns that were read, sheet by sheet.
 *
 * @example
 * placedUnits(judged).filter(({ unit }) => unit.kind === 'conflict'); // []
 */
export const placedUnits = (judged: JudgedRecords & { readonly definition: RecordForm }): readonly PlacedUnit[] =>
  placedParts(judged).flatMap(({ part }) =>
    Object.entries(part.units).flatMap(([field, unit]) => {
      const column = part.columns[field];
      return column ? [{ sheet: part.name, field, cell: column.cell, label: column.label, unit }] : [];
    }),
  );
