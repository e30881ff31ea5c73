import type { MechanismMeasure } from '../mechanism-measure.ts';
import { meanTimeliness, timelinessRules } from '../timeliness.ts';

/** How timely the annual summary (年度发展情况总结) was. */
export const summaryOnTime: MechanismMeasure = {
  id: 'summaryOnTime',
  title: { zh: '年度总结报送及时率', en: 'Annual summary on time' },
  definition: {
    zh: '年度发展情况总结的报送及时率',
    en: 'Timeliness of the annual summary',
  },
  clause: '三（四）',
  forms: ['annual-summary'],
  compute: (facts) => ({ value: meanTimeliness(facts, 'annual-summary', timelinessRules) }),
};
