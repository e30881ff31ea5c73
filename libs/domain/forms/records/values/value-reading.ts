import type { Refusal } from '../read-sheet.ts';
import type { RecordValue } from '../record-table.ts';

/** What a cell says as a value of its column: a value, nothing, or something that is refused. */
export interface ValueReading {
  readonly value: RecordValue;
  readonly refusal?: Refusal;
  /** How it was read with good will. */
  readonly mended?: string;
  /** What the cell shows, where that text was made to read it. */
  readonly shown?: string;
}

/** Nothing is said. */
export const nothing: ValueReading = { value: null };

/**
 * A value; where it was read with good will, how.
 *
 * @example
 * said('是', '√').mended; // '√'
 */
export const said = (value: RecordValue, mended?: string): ValueReading =>
  mended === undefined ? { value } : { value, mended };

/**
 * A refusal by the general rule of that id.
 *
 * @example
 * refuse('value.not-a-date', '日期').refusal?.code; // 'value.not-a-date'
 */
export const refuse = (code: string, expected: string): ValueReading => ({ value: null, refusal: { code, expected } });
