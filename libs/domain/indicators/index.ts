import { energyIntensityDecline } from './energy-intensity-decline.ts';
import { fdiGrowth } from './fdi-growth.ts';
import { fdiShare } from './fdi-share.ts';
import type { Indicator } from './indicator.ts';
import { rdIntensity } from './rd-intensity.ts';
import { taxPerMu } from './tax-per-mu.ts';
import { tradeGrowth } from './trade-growth.ts';
import { tradeShare } from './trade-share.ts';

/** The main indicators (主要评价指标) in the notice's order. */
export const indicators: readonly Indicator[] = [
  taxPerMu,
  rdIntensity,
  tradeShare,
  tradeGrowth,
  fdiShare,
  fdiGrowth,
  energyIntensityDecline,
];
