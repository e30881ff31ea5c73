import { Decimal } from '../../decimal.ts';
import type { MechanismMeasure } from '../mechanism-measure.ts';

/** 1 where a leader of the city heads the leading group (市领导任组长). */
export const cityLeaderHeads: MechanismMeasure = {
  id: 'cityLeaderHeads',
  title: { zh: '领导小组由市领导任组长', en: 'The leading group is headed by a leader of the city' },
  definition: {
    zh: '已通过的附件1中，领导小组至少一位组长为市领导的得满分',
    en: '1 where at least one head of the leading group in the accepted annex 1 is a leader of the city',
  },
  clause: '三（一）',
  forms: ['institution'],
  compute: ({ cityLeader }) =>
    cityLeader === null ? { reason: 'not-reported' } : { value: new Decimal(cityLeader ? 1 : 0) },
};
