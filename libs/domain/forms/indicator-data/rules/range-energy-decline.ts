import { energyIntensityDecline } from '../../../indicators/energy-intensity-decline.ts';
import { rangeRule } from '../range-rule.ts';
import { unitSlips } from '../unit-slips.ts';

/** Energy per value added changed more than it does within a year. */
export const rangeEnergyDecline = rangeRule({
  id: 'range.energy-decline',
  indicator: energyIntensityDecline,
  low: -15,
  high: 20,
  at: 'energy',
  source: 'Published figures: 0 to 6 % a year are typical',
  unless: (sheet) => unitSlips(sheet).some(({ pair }) => pair === '综合能源消费量' || pair === '工业增加值'),
});
