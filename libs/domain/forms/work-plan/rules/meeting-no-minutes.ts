import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A regular meeting has no number of its minutes (纪要文号). */
export const meetingNoMinutes: RecordRule = {
  id: 'meeting.no-minutes',
  level: 'warning',
  source: '工作机制 counts 例会 with 纪要',
  hint: {
    zh: '请补填纪要文号；没有纪要的例会不计分',
    en: 'Fill in the number of the minutes; a meeting without minutes does not count',
  },
  find: (judged) =>
    (judged.sheets['meetings']?.rows ?? [])
      .filter((row) => said(row, 'name') !== '' && said(row, 'minutes') === '' && !row.cells['minutes']?.refusal)
      .map((row) =>
        sightField(row, 'minutes', '纪要文号', {
          zh: `“${said(row, 'name')}”没有填写纪要文号`,
          en: `“${said(row, 'name')}” has no number of its minutes`,
        }),
      ),
};
