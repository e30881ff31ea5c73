import { taxPerMu } from '../../../indicators/tax-per-mu.ts';
import { rangeRule } from '../range-rule.ts';

/** Tax per mu (亩均税收) is far from what zones of the province reach. */
export const rangeTaxPerMu = rangeRule({
  id: 'range.tax-per-mu',
  indicator: taxPerMu,
  low: 3,
  high: 120,
  at: 'taxRevenue',
  source: 'Published figures of Zhejiang: 15 to 60 ten thousand yuan a mu are typical',
});
