import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { quarterDays } from '../quarter-days.ts';

/** A regular meeting (例会) was not held in the quarter that is reported. */
export const meetingOutsideQuarter: RecordRule = {
  id: 'meeting.outside-quarter',
  level: 'error',
  source: 'Notice 三(二): 建立例会制度; at least one meeting each quarter counts',
  hint: {
    zh: '只填本季度召开的例会；本季度没有召开的，请删除该行并填写“未召开例会原因”',
    en: 'List the meetings of this quarter alone; if there was none, delete the row and fill in 未召开例会原因',
  },
  find: (judged) => {
    const { first, last } = quarterDays(judged.context.period);
    return (judged.sheets['meetings']?.rows ?? [])
      .filter((row) => said(row, 'date') !== '' && (said(row, 'date') < first || said(row, 'date') > last))
      .map((row) =>
        sightField(row, 'date', `${first} 至 ${last}`, {
          zh: `“${said(row, 'name')}”的日期 ${said(row, 'date')} 不在本季度（${first} 至 ${last}）`,
          en: `“${said(row, 'name')}” was held on ${said(row, 'date')}, outside the quarter from ${first} to ${last}`,
        }),
      );
  },
};
