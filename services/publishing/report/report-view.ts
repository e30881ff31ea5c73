import type { DecimalString } from '../../../libs/domain/decimal.ts';
import type { RankingEntry } from '../../../libs/domain/evaluation/rank-zones.ts';
import type { RunZone } from '../../../libs/domain/evaluation/run-inputs.ts';
import type { IndicatorValues } from '../../../libs/domain/indicators/compute-indicators.ts';
import type { Message } from '../../../libs/domain/message.ts';
import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';
import { type BlockItem, blocksOf, type SchemeBlock } from '../../../libs/domain/schemes/scheme-blocks.ts';
import { type Shown, shownIn } from './disclosure.ts';
import { itemTitle } from './item-title.ts';
import type { ReportInput } from './report-input.ts';
import { type Display, displayOf } from './rounded-number.ts';
import { type ScoreDecimals, scoreDecimals } from './score-decimals.ts';

/** A zone with all that the report says of it. */
export interface ZoneView extends RunZone {
  readonly entry: RankingEntry;
  /** Shares its rank with another zone (并列). */
  readonly tied: boolean;
  readonly values: IndicatorValues;
}

/** A scored item with how its column of scores is printed. */
export interface ItemView extends BlockItem {
  /** 1, 2, … through all blocks: the name of its colour's twin in greyscale. */
  readonly ordinal: number;
  readonly block: SchemeBlock;
  readonly title: Message;
  readonly scores: ScoreDecimals;
}

/** What every section reads: the input, and what more than one section needs to agree on. */
export interface ReportView extends ReportInput {
  readonly shown: Shown;
  /** By rank where ranks are shown, else by zone id, so that the order gives nothing away. */
  readonly zones: readonly ZoneView[];
  readonly items: readonly ItemView[];
  /** How values and scores are printed. */
  readonly display: Display;
  /** The decimals of the total score. */
  readonly total: ScoreDecimals;
}

/** Prepares what the sections print. A zone that is in the inputs and not in the result is a programmer's error. */
export const viewReport = (input: ReportInput): ReportView => {
  const { inputs, result, stage } = input;
  const { entries } = result.ranking;
  const display = displayOf(inputs.scheme);
  const shown = shownIn(stage, inputs.scheme.disclosure);
  const zones = inputs.zones.map((zone) => viewZone(zone, input));
  const byPlace = (a: ZoneView, b: ZoneView) => entries.indexOf(a.entry) - entries.indexOf(b.entry);
  return {
    ...input,
    shown,
    zones: shown.ranks ? zones.toSorted(byPlace) : zones,
    display,
    items: viewItems(inputs.scheme, entries, display),
    total: scoreDecimals(
      entries.map(({ score }) => score),
      display,
    ),
  };
};

const viewZone = (zone: RunZone, { result }: ReportInput): ZoneView => {
  const { entries } = result.ranking;
  const entry = entries.find((candidate) => candidate.zone === zone.zone);
  const values = result.indicators.zones[zone.zone];
  if (!entry || !values) throw new Error(`the result has nothing on the zone ${zone.zone}`);
  const tied = entry.rank !== null && entries.filter(({ rank }) => rank === entry.rank).length > 1;
  return { ...zone, entry, tied, values };
};

const viewItems = (scheme: Scheme, entries: readonly RankingEntry[], display: Display): readonly ItemView[] =>
  blocksOf(scheme)
    .flatMap((block) => block.items.map((item) => ({ item, block })))
    .map(({ item, block }, index) => ({
      ...item,
      block,
      ordinal: index + 1,
      title: itemTitle(scheme, item.id),
      scores: scoreDecimals(
        entries.map((entry) => scoreOf(entry, item.id)),
        display,
      ),
    }));

const scoreOf = ({ indicators: items }: RankingEntry, item: string): DecimalString | null => items[item]?.score ?? null;
