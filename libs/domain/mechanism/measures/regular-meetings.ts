import { Decimal } from '../../decimal.ts';
import type { MechanismMeasure } from '../mechanism-measure.ts';

/** The share of quarters with a regular meeting (例会) that has minutes. */
export const regularMeetings: MechanismMeasure = {
  id: 'regularMeetings',
  title: { zh: '例会召开率', en: 'Regular meetings' },
  definition: {
    zh: '有纪要文号的例会所在季度数 ÷ 4',
    en: 'Quarters with a meeting that has numbered minutes, of four',
  },
  clause: '三（二）',
  forms: ['work-plan'],
  compute: ({ meetings }) => ({ value: new Decimal(new Set(meetings).size).div(4) }),
};
