import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { isWholeZone, saysApart, setupOf, spokenOf } from '../institution-of.ts';

/** The leading group has no member units (成员单位). */
export const membersMissing: RecordRule = {
  id: 'members.missing',
  level: 'error',
  source: 'Notice 三(一): 市级相关部门和主要平台管理机构等为成员单位',
  hint: {
    zh: '请在“机构设置情况”中写明“成员单位：……”，或填写右侧的“成员单位”，单位之间用“、”分隔',
    en: 'Write 成员单位：… into 机构设置情况, or fill in 成员单位 to its right; put 、 between the units',
  },
  find: (judged) =>
    (judged.sheets['institutions']?.rows ?? [])
      .filter(
        (row) => isWholeZone(row) && (said(row, 'setup') !== '' || saysApart(row)) && setupOf(row).members.length === 0,
      )
      .map((row) =>
        sightField(row, spokenOf(row, 'members'), '成员单位：……', {
          zh: `第 ${row.row} 行没有写明领导小组的成员单位`,
          en: `Row ${row.row} does not name the member units (成员单位) of the leading group`,
        }),
      ),
};
