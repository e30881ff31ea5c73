import type { MechanismMeasure } from '../mechanism-measure.ts';
import { shareOf } from '../share-of.ts';

/** The share of findings closed on time (督查整改按期销号率); without a finding, the share of tasks that are done. */
export const inspectionClosure: MechanismMeasure = {
  id: 'inspectionClosure',
  title: { zh: '督查整改按期销号率', en: 'Findings closed on time' },
  definition: {
    zh: '按期销号的督查问题数 ÷ 应销号的问题数；没有督查问题的，按年度任务完成率计',
    en: 'Findings closed by their day over those that were to be; without a finding it is the share of tasks done',
  },
  clause: '三（四）',
  forms: ['inspection'],
  compute: ({ inspections, tasks }) => shareOf(inspections.whole === 0 ? tasks : inspections),
};
