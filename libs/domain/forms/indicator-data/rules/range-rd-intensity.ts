import { rdIntensity } from '../../../indicators/rd-intensity.ts';
import { rangeRule } from '../range-rule.ts';

/** The share of R&D in revenue is far from what zones of the province reach. */
export const rangeRdIntensity = rangeRule({
  id: 'range.rd-intensity',
  indicator: rdIntensity,
  low: 0.3,
  high: 12,
  at: 'rdExpenditure',
  source: 'Published figures of Zhejiang: 1.5 to 5 % of revenue are typical',
});
