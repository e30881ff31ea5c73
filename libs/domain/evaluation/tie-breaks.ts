import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { TieBreak } from '../schemes/tie-break.ts';
import type { Values } from '../scoring/column.ts';
import { type Ranks, ranksOf, type Ties } from '../scoring/rank-scores.ts';

/** One comparison of zones with equal totals, with what each zone has for it; the higher comes first. */
export interface Criterion {
  readonly by: TieBreak;
  readonly values: Values;
}

/** How zones whose totals are equal came apart (同分排序), or did not. */
export interface Tie {
  /** How many zones have this total, itself among them. */
  readonly zones: number;
  /** What was compared, until it stood apart from all of them. */
  readonly compared: readonly { readonly by: TieBreak; readonly value: DecimalString | null }[];
  /** Whether it still shares its rank. */
  readonly shared: boolean;
}

/** The order of zones: a number each, the smaller the better, the same for who shares a rank; and how ties were broken. */
export interface BrokenTies {
  readonly levels: readonly (number | null)[];
  /** Where a total was shared. */
  readonly ties: readonly (Tie | undefined)[];
}

/**
 * Puts zones with equal totals in order by the criteria, one after the other. Whoever has no value comes after those that have one; who is
 * equal in everything stays level.
 *
 * @param shared ranks by the totals alone, the same for equal totals; `null` without a total
 * @example
 * breakTies([1, 1, 2], [{ by: { node: 'economy' }, values: [new Decimal(80), new Decimal(90), null] }]).levels; // [2, 1, 3]
 */
export const breakTies = (shared: Ranks, criteria: readonly Criterion[]): BrokenTies => {
  const start = sorted(shared.flatMap((rank, at) => (rank === null ? [] : [{ at, key: rank }])));
  const groups = criteria.reduce<readonly (readonly number[])[]>(
    (parts, { values }) => parts.flatMap((part) => (part.length === 1 ? [part] : split(part, values))),
    start,
  );
  const levels: (number | null)[] = shared.map(() => null);
  for (const [level, part] of groups.entries()) for (const at of part) levels[at] = level + 1;
  const ties: (Tie | undefined)[] = shared.map(() => undefined);
  for (const tied of start.filter((part) => part.length > 1)) {
    for (const at of tied) ties[at] = tieOf(at, tied, criteria);
  }
  return { levels, ties };
};

/**
 * Ranks by levels, among all zones or among some of them alone.
 *
 * @example
 * ranksByLevel([2, 1, 2, null], 'competition'); // [2, 1, 2, null]
 */
export const ranksByLevel = (levels: readonly (number | null)[], ties: Ties): Ranks =>
  ranksOf(
    levels.map((level) => (level === null ? null : new Decimal(-level))),
    ties,
  );

/** Places with a key, grouped by it, the smallest first. */
const sorted = (keyed: readonly { readonly at: number; readonly key: number }[]): readonly (readonly number[])[] => {
  const keys = [...new Set(keyed.map(({ key }) => key))].toSorted((a, b) => a - b);
  return keys.map((key) => keyed.flatMap((one) => (one.key === key ? [one.at] : [])));
};

const split = (part: readonly number[], values: Values): readonly (readonly number[])[] => {
  const ranks = ranksOf(
    part.map((at) => values[at] ?? null),
    'dense',
  );
  return sorted(part.map((at, index) => ({ at, key: ranks[index] ?? Number.MAX_SAFE_INTEGER })));
};

const tieOf = (own: number, tied: readonly number[], criteria: readonly Criterion[]): Tie => {
  let level = tied;
  const compared: Tie['compared'][number][] = [];
  for (const { by, values } of criteria) {
    if (level.length === 1) break;
    const value = values[own] ?? null;
    compared.push({ by, value: value && plain(value) });
    level = level.filter((at) => equal(values[at] ?? null, value));
  }
  return { zones: tied.length, compared, shared: level.length > 1 };
};

const equal = (a: Decimal | null, b: Decimal | null): boolean => (a && b ? a.equals(b) : a === b);
