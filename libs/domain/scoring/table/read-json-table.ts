import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import { fail, ok, type Result } from '../../result.ts';
import { jsonPointer, placesOf } from '../../schema-places.ts';
import { inOrder, isDecimal, keptDecimal, type ScoringTable, type TableProblem } from './scoring-table.ts';
import { itemPlaces, UnitValues } from './unit-values.ts';

const decimal = z
  .string()
  .check(z.refine(isDecimal, { params: { zh: '应为十进制数', en: 'must be a decimal number' } }));

const name = z.string().check(z.minLength(1), z.maxLength(100));

const document = z.strictObject({
  units: z
    .array(
      z.strictObject({
        id: name,
        group: z.optional(name),
        values: z.record(name, z.union([decimal, z.number(), z.null()])),
      }),
    )
    .check(z.minLength(1)),
});

/**
 * Reads a table from what JSON gave: `{units: [{id, group?, values: {item: "decimal" | number | null}}]}`. An item that a
 * unit does not name is missing there.
 *
 * @example
 * readJsonTable({ units: [{ id: 'a', values: { rd: '3.02' } }] }).ok; // true
 */
export const readJsonTable = (json: unknown): Result<ScoringTable, readonly TableProblem[]> => {
  const parsed = z.safeParse(document, json, { reportInput: true });
  if (!parsed.success) {
    return fail(placesOf(parsed.error).map(({ path, message }) => ({ place: jsonPointer(path), message })));
  }
  const { units } = parsed.data;
  const known = new Set<string>();
  const repeated = units.flatMap(({ id }, index) => {
    const before = known.has(id);
    known.add(id);
    return before ? [{ place: `/units/${index}/id`, message: { zh: '单位重复', en: 'is there twice' } }] : [];
  });
  if (repeated.length > 0) return fail(repeated);
  const items = [...new Set(units.flatMap(({ values }) => Object.keys(values)))];
  const places = itemPlaces(items);
  return ok(
    inOrder(
      units.map(({ id, group, values }) => ({
        id,
        ...(group === undefined ? {} : { group }),
        values: new UnitValues(
          places,
          items.map((item) => decimalOf(values, item)),
        ),
      })),
      items,
    ),
  );
};

const decimalOf = (values: Readonly<Record<string, string | number | null>>, item: string): Decimal | null => {
  const value = Object.hasOwn(values, item) ? values[item] : undefined;
  return value === undefined || value === null ? null : keptDecimal(value);
};
