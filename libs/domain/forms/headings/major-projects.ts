import type { FormHeading } from '../form.ts';

/** 重大产业项目, clause 二（四）: the projects of coordinated investment promotion (统筹招商), as they stand each quarter. */
export const majorProjectsHeading: FormHeading = {
  id: 'major-projects',
  title: { zh: '联动创新区重大产业项目表', en: 'Major industrial projects' },
  frequency: 'quarter',
  window: { kind: 'workday', nth: 10, hour: 18 },
  reserved: true,
};
