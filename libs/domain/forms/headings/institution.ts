import type { FormHeading } from '../form.ts';

/** 附件1 联动创新区机构设置情况: the leading group and the institution of each sub-area; yearly, and after a change. */
export const institutionHeading: FormHeading = {
  id: 'institution',
  title: { zh: '联动创新区机构设置情况', en: 'Institutions of the zone' },
  frequency: 'year',
  window: { kind: 'day', month: -11, day: 31, hour: 24, rolling: 'none' },
};
