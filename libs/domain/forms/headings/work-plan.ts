import type { FormHeading } from '../form.ts';

/** 附件2 联动创新区各片区工作机制: the year's tasks, and how each came forward in the quarter. */
export const workPlanHeading: FormHeading = {
  id: 'work-plan',
  title: { zh: '联动创新区各片区工作机制', en: 'Work plan of the sub-areas' },
  frequency: 'quarter',
  window: { kind: 'workday', nth: 10, hour: 18 },
};
