import { Decimal } from '../../decimal.ts';
import type { Message } from '../../message.ts';

/** A unit (单位) that is scored: a zone, or whatever a row of the table stands for. */
export interface ScoredUnit {
  readonly id: string;
  readonly group?: string;
  /** Its values by item; `null` where there is none. */
  readonly values: ReadonlyMap<string, Decimal | null>;
}

/** What is scored: units by their ids, in the order of these, so that the order of rows makes no difference. */
export interface ScoringTable {
  readonly units: readonly ScoredUnit[];
  /** The items that the table has, in its order. */
  readonly items: readonly string[];
}

/** What is wrong with a table, and where: a JSON pointer or a cell like `C4`. */
export interface TableProblem {
  readonly place: string;
  readonly message: Message;
}

/**
 * A decimal in a table: plain digits, perhaps with an exponent; `undefined` for anything else.
 *
 * @example
 * isDecimal('-1.5e3'); // true
 */
export const isDecimal = (text: string): boolean => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(text);

/**
 * A decimal to be kept: a copy has room for its digits alone, where what was parsed has room for many more. Of a large
 * table that is half of the memory.
 *
 * @example
 * keptDecimal('3.020'); // 3.02
 */
export const keptDecimal = (value: string | number): Decimal => new Decimal(new Decimal(value));

/**
 * A table of units, put in the order of their ids (by code unit, whatever the language of the machine).
 *
 * @example
 * inOrder([{ id: 'b', values: new Map() }, { id: 'a', values: new Map() }], []).units[0].id; // 'a'
 */
export const inOrder = (units: readonly ScoredUnit[], items: readonly string[]): ScoringTable => ({
  units: units.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  items,
});
