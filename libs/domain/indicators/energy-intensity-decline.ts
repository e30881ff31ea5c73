import type { Indicator } from './indicator.ts';

/**
 * 万元工业增加值能耗下降率: by how much energy per 10,000 yuan of industrial value added fell (indicator 7). Positive is a
 * fall, which is good; both years' value added is at the same comparable prices.
 */
export const energyIntensityDecline: Indicator = {
  id: 'energyIntensityDecline',
  title: { zh: '万元工业增加值能耗下降率', en: 'Decline of energy per unit of industrial value added' },
  unit: '%',
  plausible: { lower: '-100', upper: '100', least: '0.2' },
  definition: {
    zh: '（1 － 本年单位增加值能耗 ÷ 上年单位增加值能耗）× 100，增加值按可比价；正数为下降',
    en: 'One less the ratio of energy per value added to that of the prior year, at comparable prices; positive is a fall',
  },
  fields: ['energy', 'energyPrior', 'valueAdded', 'valueAddedPrior'],
  compute: ({ energy, energyPrior, valueAdded, valueAddedPrior }) => {
    if (valueAdded.isZero() || valueAddedPrior.isZero()) return { reason: 'zero-denominator' };
    if (energyPrior.isZero()) return { reason: 'zero-base' };
    const ratio = energy.times(valueAddedPrior).div(valueAdded.times(energyPrior));
    return { value: ratio.negated().plus(1).times(100) };
  },
};
