import type { MechanismMeasure } from '../mechanism-measure.ts';
import { shareOf } from '../share-of.ts';

/** The rate of replication (复制推广率) with confirmed evidence. */
export const replicatedReforms: MechanismMeasure = {
  id: 'replicatedReforms',
  title: { zh: '改革事项复制推广率', en: 'Reforms replicated' },
  definition: {
    zh: '已复制推广且佐证经确认的事项数 ÷ 应复制推广的事项数',
    en: 'Replicated with confirmed evidence, over the items of the catalogue that count',
  },
  clause: '三（六）',
  forms: ['reform-replication', 'reform-catalogue'],
  compute: ({ replication }) => shareOf(replication),
};
