import { spellingKey } from './spelling-key.ts';
import type { Unit, UnitKind } from './unit.ts';
import { units } from './unit-table.ts';

const bySpelling = new Map(
  units.flatMap((unit) => [unit.name, ...unit.spellings].map((text) => [text, unit] as const)),
);

/**
 * The unit that a text names, however it is spelt; undefined for any other text.
 *
 * @example
 * findUnit('ｋｍ²')?.name; // '平方公里'
 */
export const findUnit = (text: string): Unit | undefined => bySpelling.get(spellingKey(text));

/**
 * The names of the units of one kind, in the order of the table: what an error offers instead.
 *
 * @example
 * unitNames('area'); // ['亩', '万亩', '公顷', '平方公里', '平方米', '万平方米']
 */
export const unitNames = (kind: UnitKind): readonly string[] =>
  units.filter((unit) => unit.kind === kind).map((unit) => unit.name);
