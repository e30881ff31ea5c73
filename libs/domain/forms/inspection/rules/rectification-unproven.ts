import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { answeredRows, findingName } from '../answered-rows.ts';

/** A rectification is said to be done, but nothing shows it. */
export const rectificationUnproven: RecordRule = {
  id: 'rectification.unproven',
  level: 'error',
  source: 'Notice 三（二）: 督查; the office closes (销号) what is proven',
  hint: {
    zh: '请填写佐证材料的名称或文号，并随表上传；尚未完成的，完成时间留空',
    en: 'Name what proves it and upload it beside the workbook; if it is not done, leave 完成时间 blank',
  },
  find: (judged) =>
    answeredRows(judged)
      .filter(
        (row) => said(row, 'completedOn') !== '' && said(row, 'evidence') === '' && !row.cells['evidence']?.refusal,
      )
      .map((row) =>
        sightField(row, 'evidence', '佐证材料的名称或文号', {
          zh: `督查问题 ${findingName(row)} 填报已于 ${said(row, 'completedOn')} 完成整改，但没有佐证`,
          en: `Finding ${findingName(row)} is said to be rectified on ${said(row, 'completedOn')}, without evidence`,
        }),
      ),
};
