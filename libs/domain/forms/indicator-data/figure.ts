import type { Cell } from '../../../workbook/workbook.ts';
import { type Decimal, ofDouble } from '../../decimal.ts';
import { canonicalUnits, type IndicatorField, indicatorFields } from '../../indicator-table.ts';
import { convert } from '../../units/convert.ts';
import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';
import { disguise } from '../reading/number-format.ts';
import { type NumberReading, refused } from '../reading/number-reading.ts';
import { readNumberText } from '../reading/number-text.ts';
import { shownText } from '../reading/shown-text.ts';
import type { FigureColumn } from './table-columns.ts';

/** What one cell says of one field. */
export interface Figure {
  readonly field: IndicatorField;
  readonly cell: string;
  readonly seen: string;
  /** In the column's unit. */
  readonly reading: NumberReading;
  readonly formula: boolean;
  /** In the canonical unit; undefined without a number or a known unit. */
  readonly value: Decimal | undefined;
}

/** Spreadsheets keep 15 digits: a figure of 10^15 is no longer exact, and no zone has one. */
const tooLarge = 15;

/**
 * Reads a figure from its cell, `undefined` where the sheet has none there.
 *
 * @example
 * readFigure(undefined, 'C4', column).reading; // { kind: 'none' }
 */
export const readFigure = (cell: Cell | undefined, ref: string, column: FigureColumn): Figure => {
  const unit = column.unit.kind === 'known' ? column.unit.unit : undefined;
  const place = { field: column.field, cell: ref, seen: shownText(cell), formula: cell?.formula !== undefined };
  const reading = readNumber(cell, unit);
  if (reading.kind !== 'number' || !unit) return { ...place, reading, value: undefined };
  const value = convert(reading.value, unit, keptIn.get(column.field) ?? unit);
  if (value.e >= tooLarge) return { ...place, reading: refused('too-large'), value: undefined };
  return { ...place, reading, value };
};

const keptIn = new Map(
  indicatorFields.map((field) => {
    const unit = findUnit(canonicalUnits[field]);
    if (!unit) throw new TypeError(`no unit ${canonicalUnits[field]}`);
    return [field, unit] as const;
  }),
);

const readNumber = (cell: Cell | undefined, unit: Unit | undefined): NumberReading => {
  if (!cell) return { kind: 'none' };
  switch (cell.type) {
    case 'number':
      return readStored(cell.value, cell.numberFormat);
    case 'string':
      if (cell.value !== null) return readNumberText(cell.value, unit);
      return cell.formula === undefined ? { kind: 'none' } : refused('uncalculated');
    case 'date':
      return refused('date');
    case 'error':
      return refused('error');
    case 'boolean':
      return refused('text');
  }
};

const readStored = (double: number, format: string | undefined): NumberReading => {
  const hidden = disguise(format);
  return hidden ? refused(hidden) : { kind: 'number', value: ofDouble(double), as: 'number' };
};
