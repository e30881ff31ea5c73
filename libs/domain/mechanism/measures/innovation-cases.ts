import { Decimal } from '../../decimal.ts';
import type { MechanismMeasure } from '../mechanism-measure.ts';

/** Accepted innovation cases (制度创新案例), in full at two. */
export const innovationCases: MechanismMeasure = {
  id: 'innovationCases',
  title: { zh: '制度创新案例', en: 'Innovation cases' },
  definition: {
    zh: '经审核通过的制度创新案例数，两项为满分',
    en: 'Accepted cases, full at two',
  },
  clause: '三（六）',
  forms: ['innovation-case'],
  compute: ({ cases }) => ({ value: Decimal.min(new Decimal(cases).div(2), 1) }),
};
