import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { powerKey, previousPowers } from '../previous-powers.ts';

/** A power of the last quarter that is not reported any more. */
export const powerDropped: RecordRule = {
  id: 'power.dropped',
  level: 'must-explain',
  source: 'Notice 二（二）: the running of the powers is monitored',
  hint: {
    zh: '请补回该行；权限已收回的，请说明收回的文件',
    en: 'Put the row back; if the power was taken back, name the document',
  },
  find: (judged) => {
    const powers = judged.sheets['powers'];
    if (!powers) return [];
    const present = new Set(powers.rows.map(powerKey));
    return previousPowers(judged)
      .filter((row) => !present.has(powerKey(row)))
      .map((row) => ({
        sheet: powers.name,
        field: 'power',
        seen: '（无此行）',
        expected: `${said(row, 'power')}（${said(row, 'code')}）`,
        message: {
          zh: `上季度报送的“${said(row, 'power')}”（${said(row, 'unit')}）本季度没有`,
          en: `“${said(row, 'power')}” (${said(row, 'unit')}) of the last quarter is not there any more`,
        },
      }));
  },
};
