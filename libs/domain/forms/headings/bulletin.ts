import type { FormHeading } from '../form.ts';

/** 信息专报, clause 三（三）: the quarter's news, collected and summed up; with its document. */
export const bulletinHeading: FormHeading = {
  id: 'bulletin',
  title: { zh: '联动创新区信息专报', en: 'Quarterly bulletin' },
  frequency: 'quarter',
  window: { kind: 'workday', nth: 10, hour: 18 },
  document: 'required',
};
