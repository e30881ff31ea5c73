import { Decimal } from '../../decimal.ts';
import type { AcceptedTable } from '../../filing.ts';
import { convert } from '../../units/convert.ts';
import { findUnit } from '../../units/find-unit.ts';
import type { Unit, UnitKind } from '../../units/unit.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/** What each row is of: its name in the command, and in what it is measured. */
export const totalFields: Readonly<
  Record<string, { readonly field: 'trade' | 'foreignInvestment'; readonly kind: UnitKind; readonly unit: string }>
> = {
  进出口总额: { field: 'trade', kind: 'yuan', unit: '亿元' },
  实际使用外资: { field: 'foreignInvestment', kind: 'us-dollar', unit: '万美元' },
};

/**
 * The rows as the workbook has them.
 *
 * @example
 * readTotals({ sheets: {} }); // []
 */
export const readTotals = ({ sheets }: Pick<JudgedRecords, 'sheets'>): readonly ReadRow[] =>
  sheets['totals']?.rows ?? [];

/**
 * The row of an indicator in the table that was accepted under a need; undefined where there is none.
 *
 * @example
 * acceptedTotal([], '进出口总额'); // undefined
 */
export const acceptedTotal = (tables: readonly AcceptedTable[] | undefined, indicator: string): RecordRow | undefined =>
  (tables ?? [])
    .flatMap(({ table }) => (table as RecordTable).sheets['totals'] ?? [])
    .find((row) => said(row, 'indicator') === indicator);

/**
 * The unit that a row names; undefined where it is none of its indicator's kind.
 *
 * @example
 * unitOf({ cells: { indicator: { value: '进出口总额' }, unit: { value: '万美元' } } }); // undefined
 */
export const unitOf = (row: SaidRow): Unit | undefined => {
  const unit = findUnit(said(row, 'unit'));
  return unit?.kind === totalFields[said(row, 'indicator')]?.kind ? unit : undefined;
};

/**
 * A figure of a row in the unit in which its indicator is kept; undefined where it or its unit is not given.
 *
 * @example
 * keptFigure({ cells: { indicator: { value: '实际使用外资' }, unit: { value: '亿美元' }, value: { value: '115.6' } } }, 'value')?.toString(); // '1156000'
 */
export const keptFigure = (row: SaidRow, field: 'value' | 'prior'): Decimal | undefined => {
  const unit = unitOf(row);
  const kept = findUnit(totalFields[said(row, 'indicator')]?.unit ?? '');
  const figure = said(row, field);
  return unit && kept && figure !== '' ? convert(new Decimal(figure), unit, kept) : undefined;
};
