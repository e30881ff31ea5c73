/** Digits of a double that a spreadsheet keeps and shows. */
const mostDigits = 15;

const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The double that a cell stores for a decimal: the nearest one, whose shortest text is the decimal again. Throws
 * `RangeError` for what is no plain decimal or has more than 15 significant digits: it would be stored as another number.
 *
 * @example
 * storedNumber('-1234.50'); // -1234.5
 */
export function storedNumber(decimal: string): number {
  if (!plainDecimal.test(decimal)) throw new RangeError(`not a plain decimal: ${decimal}`);
  if (significantDigits(decimal) > mostDigits) throw new RangeError(`more than ${mostDigits} digits: ${decimal}`);
  return Number(decimal) || 0;
}

function significantDigits(decimal: string): number {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return decimal.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const firstSerial = 61;

/**
 * The serial number of a day in the 1900 date system. Throws `RangeError` for what is no day, or lies before 1 March 1900:
 * programs disagree about those, as Excel counts a 29 February 1900.
 *
 * @example
 * storedDate('2025-03-14'); // 45730
 */
export function storedDate(day: string): number {
  const moment = isoDay.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const real = Number.isFinite(moment) && new Date(moment).toISOString().startsWith(day);
  const serial = (moment - epoch) / dayMilliseconds;
  if (!real || serial < firstSerial) throw new RangeError(`not a day from 1900-03-01 on: ${day}`);
  return serial;
}
