import type { DateKind } from './number-format.ts';

const daySeconds = 86_400;
const dayMilliseconds = daySeconds * 1000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const afterLastMoment = Date.UTC(9999, 11, 31) + dayMilliseconds;
const afterLastSerial = (afterLastMoment - epoch1900) / dayMilliseconds;

/**
 * The date or time that a serial number stands for, to the second: `2025-03-14`, `2025-03-14T08:30:00`, `08:30:00`.
 * Undefined where it stands for none (negative, or past the year 9999): then the number is just that.
 *
 * Below 1 there is no date in the 1900 system, so it is a time of day. Excel's 29 February 1900, which never was, is read
 * as the 28th, as LibreOffice does. Elapsed time counts its hours on past 24.
 *
 * @example
 * serialDate(45730.5, 'date', false); // '2025-03-14T12:00:00'
 * serialDate(1.5, 'elapsed', false); // '36:00:00'
 */
export function serialDate(serial: number, kind: DateKind, date1904: boolean): string | undefined {
  if (serial < 0 || serial >= afterLastSerial) return undefined;
  const seconds = Math.round(serial * daySeconds);
  if (kind === 'elapsed') return clock(seconds);
  if (serial < 1 && !(date1904 && kind === 'date')) return clock(seconds % daySeconds);
  const day = Math.floor(seconds / daySeconds);
  const moment = date1904
    ? epoch1904 + day * dayMilliseconds
    : epoch1900 + (day < 60 ? day + 1 : day) * dayMilliseconds;
  if (moment >= afterLastMoment) return undefined;
  const date = new Date(moment).toISOString().slice(0, 10);
  const rest = seconds % daySeconds;
  return rest === 0 ? date : `${date}T${clock(rest)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const isoPattern =
  /^(?:(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])))?T?(?:((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?Z?$/;

/**
 * A date as the strict edition of the format stores it (`t="d"`), in the form of {@link serialDate}; undefined when it is
 * none.
 *
 * @example
 * isoDate('2025-03-14T00:00:00Z'); // '2025-03-14'
 */
export function isoDate(text: string): string | undefined {
  const match = isoPattern.exec(text);
  if (match === null) return undefined;
  const [, date, minutes, seconds = '00'] = match;
  const time = minutes === undefined ? undefined : `${minutes}:${seconds}`;
  if (date === undefined) return time;
  return time === undefined || time === '00:00:00' ? date : `${date}T${time}`;
}
