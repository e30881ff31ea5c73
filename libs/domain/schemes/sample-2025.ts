import { noticeClause } from './notice-clause.ts';
import type { Scheme } from './scheme.ts';

const item = (id: string, lower: string, upper: string): Scheme['items'][number] => ({
  id,
  direction: 'up',
  normaliser: { method: 'efficacy', bounds: { lower, upper }, scale: [60, 100] },
});

/** The sample scheme: the economy block alone, by efficacy coefficients between published goalposts. */
export const sample2025: Scheme = {
  id: 'sample-2025',
  version: 1,
  title: { zh: '2025年度样例方案（仅经济发展情况）', en: 'Sample scheme 2025 (economic development only)' },
  citation: [noticeClause],
  // A sample for trying the system out, on workbooks of whatever year.
  effectiveYear: 2000,
  disclosure: 'scores',
  titles: { economy: { zh: '经济发展情况', en: 'Economic development' } },
  items: [
    item('taxPerMu', '10', '50'),
    item('rdIntensity', '1', '5'),
    item('tradeShare', '0.5', '8'),
    item('tradeGrowth', '-10', '25'),
    item('fdiShare', '0.5', '8'),
    item('fdiGrowth', '-30', '50'),
    item('energyIntensityDecline', '-2', '6'),
  ],
  sources: {
    taxPerMu: { indicator: 'taxPerMu', unit: '万元/亩' },
    rdIntensity: { indicator: 'rdIntensity', unit: '%' },
    tradeShare: { indicator: 'tradeShare', unit: '%' },
    tradeGrowth: { indicator: 'tradeGrowth', unit: '%' },
    fdiShare: { indicator: 'fdiShare', unit: '%' },
    fdiGrowth: { indicator: 'fdiGrowth', unit: '%' },
    energyIntensityDecline: { indicator: 'energyIntensityDecline', unit: '%' },
  },
  normaliser: { method: 'efficacy' },
  weights: { method: 'given' },
  missing: 'renormalise',
  nulls: {
    'not-reported': 'zero',
    'missing-input': 'zero',
    'zero-denominator': 'zero',
    'zero-base': 'spread',
    'negative-base': 'spread',
  },
  usableWeightFloor: '80',
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [
      {
        id: 'economy',
        weight: '100',
        aggregate: 'arithmetic',
        children: [
          { item: 'taxPerMu', weight: '20' },
          { item: 'rdIntensity', weight: '15' },
          { item: 'tradeShare', weight: '15' },
          { item: 'tradeGrowth', weight: '10' },
          { item: 'fdiShare', weight: '15' },
          { item: 'fdiGrowth', weight: '10' },
          { item: 'energyIntensityDecline', weight: '15' },
        ],
      },
    ],
  },
  ranking: { ties: 'competition' },
};
