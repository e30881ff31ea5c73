import * as z from 'zod/mini';
import type { Message } from '../message.ts';
import { jsonPointer } from '../schema-places.ts';
import type { SchemeProblem } from '../scoring/read-scheme.ts';
import { schemeNumber } from '../scoring/scheme-number.ts';
import { readJsonTable } from '../scoring/table/read-json-table.ts';
import type { Scheme } from './scheme.ts';

const line = z.string().check(z.minLength(1), z.maxLength(100));
const decimal = z.string().check(z.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/u));
const rank = z.int().check(z.minimum(1));

/**
 * A golden case (验证算例) of an official scheme: units with the values of its items, and the scores or ranks that somebody worked out
 * for them. A score is compared at as many decimals as it is written with.
 *
 * @example
 * z.safeParse(goldenCase, { name: '样例', table: { units: [{ id: 'a', values: { rd: '3' } }] }, expect: { ranks: { a: 1 } } }).success; // true
 */
export const goldenCase = z.strictObject({
  name: line,
  table: z.strictObject({
    units: z
      .array(
        z.strictObject({
          id: line,
          group: z.optional(line),
          /** By item; one that is not named is missing. */
          values: z.record(z.string(), z.union([schemeNumber, z.null()])),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
  expect: z.strictObject({
    scores: z.optional(z.record(z.string(), z.nullable(decimal))),
    ranks: z.optional(z.record(z.string(), z.nullable(rank))),
  }),
});

/** A {@link goldenCase}. */
export type GoldenCase = z.infer<typeof goldenCase>;

/**
 * What is wrong with a scheme's golden cases before any is computed: a table that cannot be read or does not have the items, nothing
 * expected, or something of a unit that is not there.
 *
 * @example
 * goldenProblems(sample2025); // []
 */
export const goldenProblems = ({ golden = [], items }: Scheme): readonly SchemeProblem[] =>
  golden.flatMap((one, at) => {
    const pointer = (...path: readonly PropertyKey[]) => jsonPointer(['golden', at, ...path]);
    const { scores = {}, ranks = {} } = one.expect;
    const known = new Set(one.table.units.map(({ id }) => id));
    const strangers = Object.entries({ scores, ranks }).flatMap(([kind, expected]) =>
      Object.keys(expected)
        .filter((unit) => !known.has(unit))
        .map((unit) => ({ pointer: pointer('expect', kind, unit), message: says.unknownUnit })),
    );
    const empty = Object.keys({ ...scores, ...ranks }).length === 0;
    return [
      ...tableProblems(one, items).map(({ place, message }) => ({ pointer: `${pointer('table')}${place}`, message })),
      ...(empty ? [{ pointer: pointer('expect'), message: says.nothingExpected }] : []),
      ...strangers,
    ];
  });

const tableProblems = ({ table }: GoldenCase, items: Scheme['items']) => {
  const read = readJsonTable(table);
  if (!read.ok) return read.error;
  const absent = items.filter(({ id }) => !read.value.items.includes(id));
  const strange = read.value.items.filter((id) => !items.some((item) => item.id === id));
  return [
    ...absent.map(({ id }) => ({ place: `/units/0/values/${id}`, message: says.missing })),
    ...strange.map((id) => ({ place: `/units/0/values/${id}`, message: says.unknownItem })),
  ];
};

const says = {
  missing: { zh: '缺少', en: 'is missing' },
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownUnit: { zh: '算例中没有这个单位', en: 'is no unit of this case' },
  nothingExpected: { zh: '没有预期得分或名次', en: 'expects neither scores nor ranks' },
} as const satisfies Readonly<Record<string, Message>>;
