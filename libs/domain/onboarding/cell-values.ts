import type { Cell } from '../../workbook/workbook.ts';
import { Decimal, plain, textOfDouble } from '../decimal.ts';
import { compactText } from '../forms/reading/compact-text.ts';
import { personRoles } from '../person.ts';
import type { ColumnKind } from './layout.ts';
import { roleWords } from './role-words.ts';

/** What stands in a cell, once read: texts trimmed, numbers and days in their canonical writing, a list by its items. */
export type CellValue = string | readonly string[];

/**
 * Reads a cell as its column takes it; `undefined` where it cannot be.
 *
 * @example
 * cellValue({ ref: 'A2', row: 2, column: 1, type: 'number', value: 60.5 }, { kind: 'decimal' }); // '60.5'
 */
export const cellValue = (cell: Cell, takes: ColumnKind): CellValue | undefined => {
  const text = textOf(cell);
  return text === undefined ? undefined : readers[takes.kind](text, takes);
};

/** Formulas without a value and error values say nothing. */
const textOf = (cell: Cell): string | undefined => {
  if (cell.type === 'error' || cell.type === 'boolean' || cell.value === null) return undefined;
  return cell.type === 'number' ? textOfDouble(cell.value) : cell.value.normalize('NFC').trim();
};

type Reader = (text: string, takes: ColumnKind) => CellValue | undefined;

const matching =
  (pattern: RegExp): Reader =>
  (text) =>
    pattern.test(text) ? text : undefined;

/** The most items of a list, and the most characters of one, as the registry takes them. */
const LIST = { items: 4, characters: 30 };

const list: Reader = (text) => {
  const items = text
    .split(/[、，,；;\n]/u)
    .map((item) => item.trim())
    .filter(Boolean);
  const fits = items.length <= LIST.items && items.every((item) => item.length <= LIST.characters);
  return fits ? items : undefined;
};

const decimal: Reader = (text) => {
  const digits = text.replaceAll(',', '');
  if (!/^\d{1,15}(\.\d{1,12})?$/u.test(digits) || !/[1-9]/u.test(digits)) return undefined;
  return plain(new Decimal(digits));
};

const day: Reader = (text) => {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T00:00:00)?$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
};

const role: Reader = (text) => {
  const said = compactText(text);
  return roleWords[said] ?? personRoles.find((one) => one === said);
};

const readers: Readonly<Record<ColumnKind['kind'], Reader>> = {
  text: (text, takes) => (takes.kind === 'text' && text.length <= takes.most ? text : undefined),
  'zone-id': (text) =>
    text === 'province' ? undefined : matching(/^[a-z][a-z0-9-]{0,63}$/u)(text, { kind: 'zone-id' }),
  subject: matching(/^[^\s[\]#]{1,128}$/u),
  decimal,
  date: day,
  year: (text) => matching(/^20\d\d$/u)(text.replace(/年度?$/u, ''), { kind: 'year' }),
  role,
  list,
  phone: matching(/^[+\d][\d\s-]{4,24}$/u),
  email: matching(/^[^\s@]{1,60}@[^\s@.]+(\.[^\s@.]+)+$/u),
};
