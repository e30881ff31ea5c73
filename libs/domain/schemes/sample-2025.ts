import type { Scheme } from './scheme.ts';

const efficacy = (lower: string, upper: string) =>
  ({ method: 'efficacy', base: '60', span: '40', lower, upper }) as const;

/** The sample scheme: the economy block alone, by efficacy coefficients between published goalposts. */
export const sample2025: Scheme = {
  id: 'sample-2025',
  version: 1,
  title: { zh: '2025年度样例方案（仅经济发展情况）', en: 'Sample scheme 2025 (economic development only)' },
  effectiveYear: 2025,
  disclosure: 'scores',
  nulls: {
    'not-reported': 'zero',
    'missing-input': 'zero',
    'zero-denominator': 'zero',
    'zero-base': 'spread',
    'negative-base': 'spread',
  },
  usableWeightFloor: '80',
  blocks: [
    {
      id: 'economy',
      title: { zh: '经济发展情况', en: 'Economic development' },
      weight: '100',
      items: [
        { indicator: 'taxPerMu', weight: '20', normaliser: efficacy('10', '50') },
        { indicator: 'rdIntensity', weight: '15', normaliser: efficacy('1', '5') },
        { indicator: 'tradeShare', weight: '15', normaliser: efficacy('0.5', '8') },
        { indicator: 'tradeGrowth', weight: '10', normaliser: efficacy('-10', '25') },
        { indicator: 'fdiShare', weight: '15', normaliser: efficacy('0.5', '8') },
        { indicator: 'fdiGrowth', weight: '10', normaliser: efficacy('-30', '50') },
        { indicator: 'energyIntensityDecline', weight: '15', normaliser: efficacy('-2', '6') },
      ],
    },
  ],
};
