import type { MechanismMeasure } from '../mechanism-measure.ts';
import { meanTimeliness, timelinessRules } from '../timeliness.ts';

/** How timely the yearly confirmation of institutions was; without a change it counts in full. */
export const institutionOnTime: MechanismMeasure = {
  id: 'institutionOnTime',
  title: { zh: '机构情况年度确认及时率', en: 'Yearly confirmation on time' },
  definition: {
    zh: '附件1年度确认的报送及时率',
    en: 'Timeliness of the yearly filing of annex 1',
  },
  clause: '三（一）',
  forms: ['institution'],
  compute: (facts) => ({ value: meanTimeliness(facts, 'institution', timelinessRules) }),
};
