import type { CellContent } from '../../../workbook/write/cell-plan.ts';
import { Decimal, plain } from '../../decimal.ts';
import type { ColumnType } from '../records/column-type.ts';
import type { RecordValue } from '../records/record-table.ts';

/** As many digits as a cell holds. */
const digits = 15;

/**
 * A decimal as the content of a cell: its first 15 significant digits, which is what a cell holds.
 *
 * @example
 * numberContent('1350.4'); // { number: '1350.4' }
 */
export const numberContent = (value: string): CellContent => ({
  number: plain(new Decimal(value).toSignificantDigits(digits)),
});

/**
 * What a template prints for a value of a column; undefined for nothing. A value that is not of the column's type, as
 * another version of a form may have it, is printed as text.
 *
 * @example
 * recordContent(['市商务局', '市税务局'], { kind: 'list' }); // { text: '市商务局、市税务局' }
 */
export const recordContent = (value: RecordValue | undefined, type: ColumnType): CellContent | undefined => {
  const text = typeof value === 'string' ? value : (value ?? []).join('、');
  if (text === '') return undefined;
  if ((type.kind === 'number' || type.kind === 'sequence') && isPlainNumber(text)) return numberContent(text);
  const day = type.kind === 'date' && type.precision === 'month' ? `${text}-01` : text;
  if (type.kind === 'date' && isDay(day)) return { date: day };
  return { text };
};

const isPlainNumber = (text: string): boolean => /^-?\d{1,15}(?:\.\d{1,12})?$/u.test(text);

const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
