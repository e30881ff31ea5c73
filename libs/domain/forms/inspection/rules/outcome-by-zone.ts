import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { answeredRows, findingName } from '../answered-rows.ts';
import { issuedFindings } from '../issued-findings.ts';

/** A zone closes a finding itself (处理结果), which is the office's to decide. */
export const outcomeByZone: RecordRule = {
  id: 'outcome.by-zone',
  level: 'error',
  source: 'Notice 三（二）: the office inspects, and so it decides what is closed; nobody approves his own work',
  hint: {
    zh: '“处理结果”由省自贸办填写，请恢复为空；已完成整改的，填写“完成时间”和“佐证”',
    en: 'The office fills in 处理结果: clear it; what is done is shown by 完成时间 and 佐证',
  },
  find: (judged) => {
    const issued = new Map((issuedFindings(judged.context) ?? []).map((row) => [said(row, 'number'), row]));
    return answeredRows(judged).flatMap((row) => {
      const own = issued.get(said(row, 'number'));
      if (said(row, 'outcome') === '' || (own && said(own, 'outcome') !== '')) return [];
      return [
        sightField(row, 'outcome', '（空）', {
          zh: `督查问题 ${findingName(row)} 的处理结果“${said(row, 'outcome')}”不是省自贸办填写的`,
          en: `The outcome “${said(row, 'outcome')}” of finding ${findingName(row)} does not come from the office`,
        }),
      ];
    });
  },
};
