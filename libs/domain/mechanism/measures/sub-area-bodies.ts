import type { MechanismMeasure } from '../mechanism-measure.ts';
import { shareOf } from '../share-of.ts';

/** The share of active sub-areas (片区) with a body of their own. */
export const subAreaBodies: MechanismMeasure = {
  id: 'subAreaBodies',
  title: { zh: '片区机构设置率', en: 'Sub-areas with a body' },
  definition: {
    zh: '已通过的附件1中设有机构的片区数 ÷ 在册片区数',
    en: 'Sub-areas with a body in the accepted annex 1, over those registered',
  },
  clause: '三（一）',
  forms: ['institution'],
  compute: ({ bodies }) => shareOf(bodies),
};
