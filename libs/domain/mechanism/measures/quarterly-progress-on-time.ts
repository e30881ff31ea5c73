import type { MechanismMeasure } from '../mechanism-measure.ts';
import { meanTimeliness, timelinessRules } from '../timeliness.ts';

/** How timely the four quarterly reports of progress (季度推进情况) were. */
export const quarterlyProgressOnTime: MechanismMeasure = {
  id: 'quarterlyProgressOnTime',
  title: { zh: '季度推进情况报送及时率', en: 'Quarterly progress on time' },
  definition: {
    zh: '四个季度附件2的报送及时率的平均',
    en: 'Mean timeliness of the four quarterly filings of annex 2',
  },
  clause: '三（二）',
  forms: ['work-plan'],
  compute: (facts) => ({ value: meanTimeliness(facts, 'work-plan', timelinessRules) }),
};
