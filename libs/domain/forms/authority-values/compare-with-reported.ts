import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import type { IndicatorTable } from '../../indicator-table.ts';
import type { Zone } from '../../zone.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { AuthorityValue } from './authority-value.ts';
import type { AuthorityItem } from './items.ts';

/** How far a reported figure may be from the department's, as shares of that: up to `ok`, up to `warn`, and beyond. */
export interface AuthorityLimits {
  readonly ok: DecimalString;
  readonly warn: DecimalString;
}

/** V8: half a percent, and two percent. */
const authorityLimits: AuthorityLimits = { ok: '0.005', warn: '0.02' };

/**
 * What comes of a comparison. `block` stands in the way of acceptance. `not-reported`: the zone has no such figure;
 * `unverified`: the department settled the figure for others, but not for this zone.
 */
export type ComparisonVerdict = 'ok' | 'warn' | 'block' | 'not-reported' | 'unverified';

/** A row of the 比对表: 填报数, 核定数, their difference. Figures are in the item's unit. */
export interface Comparison {
  readonly department: string;
  readonly item: AuthorityItem;
  /** `null` for the zone as a whole. */
  readonly subArea: string | null;
  readonly reported: DecimalString | null;
  readonly authority: DecimalString | null;
  /** Reported less 核定; `null` where one of them is lacking. */
  readonly difference: DecimalString | null;
  /** The difference as a share of the 核定数, with its sign; `null` where that is zero and the difference is not. */
  readonly relative: DecimalString | null;
  readonly verdict: ComparisonVerdict;
  /** 依据 of the 核定数. */
  readonly basis?: string;
}

/**
 * Compares what a zone reported with what the departments have (比对表): a row for each of their figures of the zone, in
 * their order, then one for each that they settled for other zones alone.
 *
 * @example
 * compareWithReported([], { id: 'hangzhou' }, { rows: [] }); // []
 */
export const compareWithReported = (
  values: readonly AuthorityValue[],
  zone: Pick<Zone, 'id'>,
  table: IndicatorTable,
  limits: AuthorityLimits = authorityLimits,
): readonly Comparison[] => {
  const own = values.filter((value) => value.zone === zone.id);
  const settled = new Set(own.map(keyOf));
  const others = new Map(values.filter((value) => !settled.has(keyOf(value))).map((value) => [keyOf(value), value]));
  return [
    ...own.map((value) => compare(value, reportedIn(table, value.item, value.subArea), limits)),
    ...[...others.values()].map(({ department, item }) => unverified(department, item, reportedIn(table, item, null))),
  ];
};

const keyOf = ({ department, item }: AuthorityValue): string => `${department} ${item.label}`;

/** A sum over sub-areas and parts; undefined where one of them is not there, for a part is not the whole. */
const reportedIn = (table: IndicatorTable, { fields }: AuthorityItem, subArea: string | null): Decimal | undefined => {
  const rows = table.rows.filter((row) => subArea === null || subAreaKey(row.subArea) === subAreaKey(subArea));
  const figures = rows.flatMap((row) => fields.map((field) => row.figures[field].value));
  const known = figures.filter((figure) => figure !== null);
  return rows.length > 0 && known.length === figures.length ? Decimal.sum(0, ...known) : undefined;
};

const compare = (value: AuthorityValue, reported: Decimal | undefined, limits: AuthorityLimits): Comparison => {
  const { department, item, subArea, basis } = value;
  const authority = new Decimal(value.value);
  const about = { department, item, subArea, authority: plain(authority), basis };
  if (!reported) return { ...about, reported: null, difference: null, relative: null, verdict: 'not-reported' };
  const difference = reported.minus(authority);
  return {
    ...about,
    reported: plain(reported),
    difference: plain(difference),
    relative: relativeTo(authority, difference),
    verdict: judge(difference.abs(), authority.abs(), limits),
  };
};

const relativeTo = (authority: Decimal, difference: Decimal): DecimalString | null => {
  if (difference.isZero()) return '0';
  return authority.isZero() ? null : plain(difference.div(authority.abs()));
};

/** Multiplied rather than divided, so that zero needs no case of its own and the limits are met exactly. */
const judge = (difference: Decimal, authority: Decimal, { ok, warn }: AuthorityLimits): 'ok' | 'warn' | 'block' => {
  if (difference.lte(authority.times(ok))) return 'ok';
  return difference.lte(authority.times(warn)) ? 'warn' : 'block';
};

const unverified = (department: string, item: AuthorityItem, reported: Decimal | undefined): Comparison => ({
  department,
  item,
  subArea: null,
  reported: reported ? plain(reported) : null,
  authority: null,
  difference: null,
  relative: null,
  verdict: 'unverified',
});
