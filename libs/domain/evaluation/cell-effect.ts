import type { DecimalString } from '../decimal.ts';
import type { AuthorityField } from '../forms/authority-values/vocabulary.ts';
import { canonicalUnits, type IndicatorField, type IndicatorTable, type TableCell } from '../indicator-table.ts';
import type { AuthorityFigure } from './authority-figure.ts';
import { evaluate, type RunResult } from './evaluate.ts';
import type { CellPlace } from './lineage.ts';
import type { RankingEntry } from './rank-zones.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

/** A figure that a cell holds. */
export interface CellFigure {
  readonly zone: string;
  readonly field: AuthorityField;
  /** In the canonical unit of the field. */
  readonly value: DecimalString | null;
  readonly unit: string;
  readonly reported?: NonNullable<TableCell['reported']>;
}

/** A zone whose place would be another. */
export interface ZoneEffect {
  readonly zone: string;
  readonly rank: { readonly from: number | null; readonly to: number | null };
  readonly score: { readonly from: DecimalString | null; readonly to: DecimalString | null };
  /** Items with another value, or without one for another reason. */
  readonly items: readonly string[];
}

/** What another value of one cell would do to a run. */
export interface CellEffect {
  /** What the cell holds; none where no filing of the run has it. */
  readonly figures: readonly CellFigure[];
  /** The zones of which anything changes, in the order of their ids. */
  readonly zones: readonly ZoneEffect[];
}

/**
 * Runs an evaluation again with another value in one cell, and tells which zones' items, scores and ranks change.
 *
 * @param newValue in the canonical unit of the cell's field
 * @param before what the run gave, where that is known
 * @example
 * effectOfCell(inputs, { fileSha256: 'e3b0…', sheet: '基础数据表', cell: 'C4' }, '700000').zones; // [{ zone: 'hangzhou', rank: { from: 2, to: 1 }, … }, …]
 */
export const effectOfCell = (
  inputs: RunInputs,
  place: CellPlace,
  newValue: DecimalString | null,
  before: RunResult = evaluate(inputs),
): CellEffect => {
  const figures = figuresAt(inputs, place);
  if (figures.length === 0) return { figures, zones: [] };
  const zones = inputs.zones.map((zone) => withCell(zone, place, newValue));
  const after = evaluate({ ...inputs, zones });
  const entries = new Map(after.ranking.entries.map((entry) => [entry.zone, entry]));
  const reasonOf = ({ indicators }: RunResult, zone: string, item: string) => {
    const source = inputs.scheme.sources[item];
    return source && 'indicator' in source ? indicators.zones[zone]?.[source.indicator]?.reason : undefined;
  };
  const effects = before.ranking.entries.flatMap((entry) => {
    const { zone, indicators } = entry;
    const other = entries.get(zone);
    const items = Object.keys(indicators).filter(
      (item) =>
        indicators[item]?.value !== other?.indicators[item]?.value ||
        reasonOf(before, zone, item) !== reasonOf(after, zone, item),
    );
    return other ? effectOn(entry, other, items) : [];
  });
  return { figures, zones: effects.toSorted((a, b) => (a.zone < b.zone ? -1 : 1)) };
};

/**
 * What a cell holds, in the filings of a run.
 *
 * @example
 * figuresAt(inputs, { fileSha256: '0', sheet: '', cell: 'A1' }); // []
 */
export const figuresAt = ({ zones }: Pick<RunInputs, 'zones'>, place: CellPlace): readonly CellFigure[] =>
  zones.flatMap(({ zone, filing, authority = [] }): readonly CellFigure[] => {
    if (filing?.fileSha256 !== place.fileSha256) {
      const settled = authority.filter((figure) => isSettledAt(figure, place));
      return settled.map(({ field, value, unit }) => ({ zone, field, value, unit }));
    }
    return filing.table.rows.flatMap(({ figures }) =>
      fieldsOf(figures).flatMap(([field, figure]) => {
        const { value, reported } = figure;
        if (!isAt(figure, place)) return [];
        return [{ zone, field, value, unit: canonicalUnits[field], ...(reported ? { reported } : {}) }];
      }),
    );
  });

const isAt = ({ sheet, cell }: TableCell, place: CellPlace): boolean => sheet === place.sheet && cell === place.cell;

const fieldsOf = (figures: Readonly<Record<IndicatorField, TableCell>>) =>
  Object.entries(figures) as readonly (readonly [IndicatorField, TableCell])[];

const withCell = (zone: RunZone, place: CellPlace, value: DecimalString | null): RunZone => {
  if (zone.filing?.fileSha256 !== place.fileSha256) return withSettled(zone, place, value);
  const replaced = (figure: TableCell): TableCell =>
    isAt(figure, place) ? { sheet: figure.sheet, cell: figure.cell, value } : figure;
  const rows = zone.filing.table.rows.map((row) => ({
    ...row,
    figures: Object.fromEntries(
      fieldsOf(row.figures).map(([field, figure]) => [field, replaced(figure)]),
    ) as typeof row.figures,
  }));
  const table: IndicatorTable = { ...zone.filing.table, rows };
  return { ...zone, filing: { ...zone.filing, table } };
};

/** Without a value the department did not settle it. */
const withSettled = (zone: RunZone, place: CellPlace, value: DecimalString | null): RunZone => {
  if (!zone.authority?.some((figure) => isSettledAt(figure, place))) return zone;
  const authority = zone.authority.flatMap((figure) => {
    if (!isSettledAt(figure, place)) return figure;
    return value === null ? [] : { ...figure, value };
  });
  return { ...zone, authority };
};

const isSettledAt = ({ sha256, cell }: AuthorityFigure, place: CellPlace): boolean =>
  sha256 === place.fileSha256 && cell === place.cell;

const effectOn = (before: RankingEntry, after: RankingEntry, items: readonly string[]): readonly ZoneEffect[] => {
  if (items.length === 0 && before.rank === after.rank && before.score === after.score) return [];
  const rank = { from: before.rank, to: after.rank };
  return [{ zone: before.zone, rank, score: { from: before.score, to: after.score }, items }];
};
