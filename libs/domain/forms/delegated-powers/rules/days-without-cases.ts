import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** An average time of cases of which there were none, or cases without a time. */
export const daysWithoutCases: RecordRule = {
  id: 'days.without-cases',
  level: 'error',
  source: 'Notice 二（二）: the running of the powers is monitored',
  hint: {
    zh: '本期没有办件的，平均办理工作日留空；有办件的须填写',
    en: 'Leave the average blank where no case was closed; enter it where some were',
  },
  find: ({ sheets }) =>
    (sheets['powers']?.rows ?? []).flatMap((row) => {
      const [cases, days] = [said(row, 'cases'), said(row, 'days')];
      if (cases === '0' && days !== '' && days !== '0') {
        return [
          sightField(row, 'days', '（空）', {
            zh: `第 ${row.row} 行本期办件量为 0，却填了平均办理工作日 ${days}`,
            en: `Row ${row.row} has no cases in the quarter and yet an average of ${days} days`,
          }),
        ];
      }
      if (cases === '' || cases === '0' || row.cells['days']?.seen !== '') return [];
      return [
        sightField(row, 'days', '工作日数', {
          zh: `第 ${row.row} 行办件 ${cases} 件，没有填平均办理工作日`,
          en: `Row ${row.row} has ${cases} cases and no average of working days`,
        }),
      ];
    }),
};
