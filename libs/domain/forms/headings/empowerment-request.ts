import type { FormHeading } from '../form.ts';

/** “一事一议”赋权申请, clause 二（三）: powers of ministries that a zone asks for, one by one. */
export const empowermentRequestHeading: FormHeading = {
  id: 'empowerment-request',
  title: { zh: '“一事一议”赋权申请表', en: 'Requests for powers, case by case' },
  frequency: 'year',
  window: { kind: 'always-open' },
};
