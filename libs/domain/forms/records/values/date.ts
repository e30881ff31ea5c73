import { serialDate } from '../../../../workbook/serial-date.ts';
import type { Cell } from '../../../../workbook/workbook.ts';
import { cellText } from './cell-text.ts';
import { readDateText } from './date-text.ts';
import { refuse, said, type ValueReading } from './value-reading.ts';

/** Serial numbers of days from 1954 to 2119: what else stands in a column of dates is no date. */
const serials = { first: 20_000, last: 80_000 };

/**
 * A day `2025-03-14`, or a month `2025-03` where the day is not asked for: of a date cell, a text in any usual spelling, or
 * a serial number whose format was lost.
 *
 * @example
 * readDate({ ref: 'A1', row: 1, column: 1, type: 'number', value: 45730 }, 'day', false).value; // '2025-03-14'
 */
export const readDate = (cell: Cell, precision: 'day' | 'month', date1904: boolean): ValueReading => {
  const expected = precision === 'day' ? '日期，具体到日，如 2025-03-14' : '年月，如 2025年3月';
  const text = cell.type === 'date' ? cell.value.slice(0, 10) : cellText(cell);
  const date = ofSerial(cell, text, date1904) ?? readDateText(text);
  if (date === undefined || (precision === 'day' && date.length < 10)) return refuse('value.not-a-date', expected);
  const value = precision === 'day' ? date : date.slice(0, 7);
  const plainly = cell.type === 'date' || text === value || text === date;
  return said(value, plainly ? undefined : value);
};

const ofSerial = (cell: Cell, text: string, date1904: boolean): string | undefined => {
  if (cell.type === 'date' || !/^\d{5}(?:\.\d+)?$/u.test(text)) return undefined;
  const serial = Number(text);
  return serial >= serials.first && serial <= serials.last
    ? serialDate(serial, 'date', cell.type === 'number' && date1904)?.slice(0, 10)
    : undefined;
};
