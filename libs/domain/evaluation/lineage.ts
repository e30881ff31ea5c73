import type { DecimalString } from '../decimal.ts';
import type { ConfirmedGap } from '../gaps/gap-reason.ts';
import type { IndicatorValue, LineageEntry } from '../indicators/compute-indicators.ts';
import type { NullReason } from '../indicators/indicator.ts';
import type { CountedManualScore } from '../manual-scores/manual-score.ts';
import type { ItemSource } from '../schemes/scheme.ts';
import type { ImportBasis } from '../submission.ts';
import type { RunResult } from './evaluate.ts';
import type { ScoredItem } from './rank-zones.ts';
import type { RunInputs } from './run-inputs.ts';

/** A cell of a file that counted in a run. */
export interface CellPlace {
  readonly fileSha256: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Where one item's part of a score came from. */
export interface ItemLineage extends ScoredItem {
  readonly item: string;
  readonly source: ItemSource | null;
  /** The indicator's unit; absent where it is no indicator. */
  readonly unit?: string;
  /** The entry of a score that people gave (人工评分): its version, basis and evidence. */
  readonly manual?: Pick<CountedManualScore, 'version' | 'basis' | 'evidenceSha256'>;
  /** Why it counts no value, as the office confirmed (缺项原因确认), and the entry that says so. */
  readonly gap?: ItemGapReason;
  /** The figures, each with its cell or the source of a province total; none for a measure of the working mechanism. */
  readonly figures: readonly LineageEntry[];
}

/** A confirmed reason with what was computed, and the entry. */
export interface ItemGapReason extends ConfirmedGap {
  readonly reason: NullReason;
}

/** From a rank to the cells (数据溯源): rank, score, items, indicators, figures. */
export interface ZoneLineage {
  readonly zone: string;
  readonly rank: number | null;
  readonly score: DecimalString | null;
  readonly items: readonly ItemLineage[];
  /** The zone's figures were not filed here: the office imported them, by this document (导入). */
  readonly imported?: ImportBasis;
}

/**
 * Goes from a zone's rank down to the cells that it was computed from. `undefined` for a zone that took no part.
 *
 * @example
 * lineageOf(result, inputs, 'hangzhou')?.items[0]?.figures[0]; // { field: 'taxRevenue', sheet: '基础数据表', cell: 'C4', … }
 */
export const lineageOf = (
  { ranking, indicators }: RunResult,
  inputs: LineageInputs,
  zone: string,
): ZoneLineage | undefined => {
  const { scheme, totals } = inputs;
  const entry = ranking.entries.find((one) => one.zone === zone);
  if (!entry) return undefined;
  const items = scheme.items.flatMap(({ id }): readonly ItemLineage[] => {
    const scored = entry.indicators[id];
    const source = scheme.sources[id] ?? null;
    const indicator = source && 'indicator' in source ? indicators.zones[zone]?.[source.indicator] : undefined;
    const figures = [...(indicator?.lineage ?? []), ...provinceOf(source, totals)];
    const beside = {
      ...(indicator ? { unit: indicator.unit } : {}),
      ...manualOf(source, inputs, zone),
      ...gapOf(indicator),
    };
    return scored ? [{ item: id, source, ...scored, ...beside, figures }] : [];
  });
  const imported = inputs.zones.find((one) => one.zone === zone)?.filing?.imported;
  return { zone, rank: entry.rank, score: entry.score, items, ...(imported ? { imported } : {}) };
};

/** What the lineage of a run's result is read from. */
type LineageInputs = Pick<RunInputs, 'scheme' | 'totals' | 'manualScores' | 'zones'>;

const manualOf = (
  source: ItemSource | null,
  { manualScores = [] }: LineageInputs,
  zone: string,
): Pick<ItemLineage, 'manual'> => {
  if (!source || !('manual' in source)) return {};
  const given = manualScores.find((one) => one.zone === zone && one.item === source.manual);
  return given ? { manual: { version: given.version, basis: given.basis, evidenceSha256: given.evidenceSha256 } } : {};
};

const gapOf = ({ reason, confirmed }: Partial<IndicatorValue> = {}): Pick<ItemLineage, 'gap'> =>
  reason && confirmed ? { gap: { reason, ...confirmed } } : {};

/** The province total whose growth is taken off the zone's. */
const provinceOf = (source: ItemSource | null, totals: RunInputs['totals']): readonly LineageEntry[] => {
  if (!source || !('indicator' in source) || source.above === undefined || !totals) return [];
  const ofTrade = source.indicator === 'tradeGrowth';
  const { source: from, value, unit } = ofTrade ? totals.trade : totals.foreignInvestment;
  return [{ field: ofTrade ? 'provinceTrade' : 'provinceForeignInvestment', source: from, value, unit }];
};

/** The items of a zone that a cell is a figure of. */
export interface CellItems {
  readonly zone: string;
  readonly rank: number | null;
  readonly items: readonly string[];
}

/**
 * Goes from a cell up to the items and the rank that name it in their lineage. Empty where none does.
 *
 * @example
 * itemsOfCell(result, inputs, { fileSha256: 'e3b0…', sheet: '基础数据表', cell: 'C4' }); // [{ zone: 'hangzhou', rank: 1, items: ['taxPerMu'] }]
 */
export const itemsOfCell = (result: RunResult, inputs: LineageInputs, place: CellPlace): readonly CellItems[] =>
  result.ranking.entries.flatMap(({ zone, rank }) => {
    const items = (lineageOf(result, inputs, zone)?.items ?? [])
      .filter(({ figures }) => figures.some((figure) => isAt(figure, place)))
      .map(({ item }) => item);
    return items.length === 0 ? [] : [{ zone, rank, items }];
  });

/** A department's workbook has its figures on one sheet, which nobody need name. */
const isAt = (figure: LineageEntry, { fileSha256, sheet, cell }: CellPlace): boolean =>
  'fileSha256' in figure &&
  figure.fileSha256 === fileSha256 &&
  figure.cell === cell &&
  (!('sheet' in figure) || figure.sheet === sheet);
