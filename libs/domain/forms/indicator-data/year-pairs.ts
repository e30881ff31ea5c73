import type { IndicatorField } from '../../indicator-table.ts';

/** Figures of this year beside the one of the prior year (上年数) that their growth is measured from. */
export interface YearPair {
  readonly name: string;
  /** Summed up, where there is more than one: 进出口 is 出口 and 进口. */
  readonly current: readonly [IndicatorField, ...IndicatorField[]];
  readonly prior: IndicatorField;
  /** Whether yuan for dollars would be possible. */
  readonly currency: boolean;
}

/** Every pair of the form, in the order of its columns. */
export const yearPairs: readonly YearPair[] = [
  { name: '进出口总额', current: ['exports', 'imports'], prior: 'tradePrior', currency: true },
  { name: '实际使用外资', current: ['fdi'], prior: 'fdiPrior', currency: true },
  { name: '综合能源消费量', current: ['energy'], prior: 'energyPrior', currency: false },
  { name: '工业增加值', current: ['valueAdded'], prior: 'valueAddedPrior', currency: false },
];
