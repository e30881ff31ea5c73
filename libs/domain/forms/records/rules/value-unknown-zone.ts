import { refusalRule } from '../refusal-rule.ts';

/** A row names another zone than the one that files. */
export const valueUnknownZone = refusalRule({
  id: 'value.unknown-zone',
  source: 'Bad input: another zone’s rows',
  hint: {
    zh: '请填写本联动创新区的名称；其他联动创新区的行请删除',
    en: 'Write the name of this zone; delete the rows of others',
  },
  message: (seen) => ({ zh: `不是本联动创新区：“${seen}”`, en: `is not this zone: “${seen}”` }),
});
