import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A case that began after the year of the filing: it has no effect to report yet. */
export const sinceLater: RecordRule = {
  id: 'since.later',
  level: 'error',
  source: 'Notice 三（四）: cases of the year',
  hint: {
    zh: '请核对年份；下一年度的案例在下一年度报送',
    en: 'Check the year; file it with the cases of its own year',
  },
  find: ({ sheets, context: { period } }) =>
    (sheets['cases']?.rows ?? [])
      .filter((row) => said(row, 'since').slice(0, 4) > period.slice(0, 4))
      .map((row) =>
        sightField(row, 'since', `不晚于 ${period.slice(0, 4)} 年`, {
          zh: `“${said(row, 'name')}”的实施时间 ${said(row, 'since')} 晚于报告年度`,
          en: `“${said(row, 'name')}” began in ${said(row, 'since')}, after the year of this filing`,
        }),
      ),
};
