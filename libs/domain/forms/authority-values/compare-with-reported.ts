import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import type { IndicatorTable, TableCell } from '../../indicator-table.ts';
import type { Zone } from '../../zone.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { AuthorityTable, AuthorityValue } from './authority-value.ts';
import { type AuthorityItem, itemOf } from './items.ts';
import type { ComparisonVerdict, DepartmentId } from './vocabulary.ts';

/** How far a reported figure may be from the department's, as shares of that: up to `ok`, up to `warn`, and beyond. */
export interface AuthorityLimits {
  readonly ok: DecimalString;
  readonly warn: DecimalString;
}

/** V8: half a percent, and two percent. */
const authorityLimits: AuthorityLimits = { ok: '0.005', warn: '0.02' };

/** A row of the 比对表: 填报数, 核定数, their difference. Figures are in the item's unit. */
export interface Comparison {
  readonly department: DepartmentId;
  readonly item: AuthorityItem;
  /** `null` for the zone as a whole. */
  readonly subArea: string | null;
  readonly reported: DecimalString | null;
  /** The cells that the reported figure is the sum of; none where it was not reported. */
  readonly places: readonly Pick<TableCell, 'sheet' | 'cell'>[];
  readonly authority: DecimalString | null;
  /** Reported less 核定; `null` where one of them is lacking. */
  readonly difference: DecimalString | null;
  /** The difference as a share of the 核定数, with its sign; `null` where that is zero and the difference is not. */
  readonly relative: DecimalString | null;
  readonly verdict: ComparisonVerdict;
  /** 依据 of the 核定数. */
  readonly document?: string;
}

/** A figure as the zone reported it, and where. */
interface Reported {
  readonly value: Decimal;
  readonly places: Comparison['places'];
}

/**
 * Compares what a zone reported with what the departments have (比对表): for each department a row for each of its figures of
 * the zone, in their order, then one for each that it settled for other zones alone.
 *
 * @example
 * compareWithReported([], { id: 'hangzhou' }, { rows: [] }); // []
 */
export const compareWithReported = (
  tables: readonly AuthorityTable[],
  zone: Pick<Zone, 'id'>,
  table: IndicatorTable,
  limits: AuthorityLimits = authorityLimits,
): readonly Comparison[] =>
  tables.flatMap(({ department, values }) => {
    const own = values.filter((value) => value.zone === zone.id);
    const settled = new Set(own.map(({ field }) => field));
    const others = new Set(values.map(({ field }) => field).filter((field) => !settled.has(field)));
    return [
      ...own.map((value) => compare(department, value, reportedIn(table, itemOf(value.field), value.subArea), limits)),
      ...[...others].map((field) => unverified(department, itemOf(field), reportedIn(table, itemOf(field), null))),
    ];
  });

/** A sum over sub-areas and parts; undefined where one of them is not there, for a part is not the whole. */
const reportedIn = (table: IndicatorTable, { fields }: AuthorityItem, subArea: string | null): Reported | undefined => {
  const rows = table.rows.filter((row) => subArea === null || subAreaKey(row.subArea) === subAreaKey(subArea));
  const cells = rows.flatMap((row) => fields.map((field) => row.figures[field]));
  const known = cells.flatMap(({ value }) => value ?? []);
  if (cells.length === 0 || known.length < cells.length) return undefined;
  return { value: Decimal.sum(0, ...known), places: cells.map(({ sheet, cell }) => ({ sheet, cell })) };
};

const compare = (
  department: DepartmentId,
  { field, subArea, value, document }: AuthorityValue,
  reported: Reported | undefined,
  limits: AuthorityLimits,
): Comparison => {
  const authority = new Decimal(value);
  const about = { department, item: itemOf(field), subArea, authority: plain(authority), document };
  if (!reported) {
    return { ...about, reported: null, places: [], difference: null, relative: null, verdict: 'not-reported' };
  }
  const difference = reported.value.minus(authority);
  return {
    ...about,
    reported: plain(reported.value),
    places: reported.places,
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

const unverified = (department: DepartmentId, item: AuthorityItem, reported: Reported | undefined): Comparison => ({
  department,
  item,
  subArea: null,
  reported: reported ? plain(reported.value) : null,
  places: reported?.places ?? [],
  authority: null,
  difference: null,
  relative: null,
  verdict: 'unverified',
});
