import type { FormHeading } from '../form.ts';

/** 省级管理权限下放承接情况, clause 二（二）: provincial powers that came down to the zone, and how they are exercised. */
export const delegatedPowersHeading: FormHeading = {
  id: 'delegated-powers',
  title: { zh: '省级管理权限下放承接情况表', en: 'Delegated provincial powers' },
  frequency: 'quarter',
  window: { kind: 'workday', nth: 10, hour: 18 },
};
