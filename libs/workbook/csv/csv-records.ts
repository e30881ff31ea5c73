import { maxColumn } from '../cell-reference.ts';

/** One record (记录) of a text file: a row of the table, over several lines where a quoted field holds line ends. */
export interface CsvRecord {
  /**
   * The fields that were read, without the quotation marks around them, else as they stand. Nothing follows a record of
   * more fields than a worksheet has columns; of that, the first too many is the last.
   */
  readonly fields: readonly string[];
  /** Where the next field begins, if its quotation marks do not match: an index in the text. Nothing follows then. */
  readonly brokenAt?: number;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The records of a text, one after the other (RFC 4180; lines may end by CR LF, LF or CR, even in one file). A quotation
 * mark counts only as the first character of a field; behind the closing one there may be blanks, which are kept.
 *
 * Its time grows with the length of the text, whatever that is, and line ends may be mixed: neither is so in papaparse
 * 5.7.1, where text behind closing quotation marks costs the square of its length and the first line's end is
 * everyone's.
 *
 * @param delimiter one character, e.g. `,`
 * @example
 * [...csvRecords('片区,税收\n"钱塘\n片区",612.5', ',')]; // [{ fields: ['片区', '税收'] }, { fields: ['钱塘\n片区', '612.5'] }]
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord, void, undefined> {
  const separator = delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    for (let more = true; more; ) {
      const field = readField(text, at, separator);
      if (field === undefined) return yield { fields, brokenAt: at };
      fields.push(field.value);
      if (fields.length > maxColumn) return yield { fields };
      more = text.charCodeAt(field.end) === separator;
      at = more ? field.end + 1 : field.end;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield { fields };
  }
}

/** A field and the index of what ends it. */
interface Field {
  readonly value: string;
  readonly end: number;
}

/** The field that begins here; undefined when its quotation marks do not match. */
function readField(text: string, start: number, separator: number): Field | undefined {
  if (text.charCodeAt(start) === QUOTE) return readQuoted(text, start, separator);
  const end = fieldEnd(text, start, separator);
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number, separator: number): Field | undefined {
  let quote = text.indexOf('"', start + 1);
  // Two in a row stand for one.
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  if (quote < 0) return undefined;
  const end = fieldEnd(text, quote + 1, separator);
  const rest = text.slice(quote + 1, end);
  if (rest.trim() !== '') return undefined;
  return { value: text.slice(start + 1, quote).replaceAll('""', '"') + rest, end };
}

function fieldEnd(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return at;
}
