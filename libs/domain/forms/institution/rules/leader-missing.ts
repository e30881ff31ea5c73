import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { isWholeZone, saysApart, setupOf, spokenOf } from '../institution-of.ts';

/** A row says how an institution is set up, but not who leads it. A blank 机构设置情况 is spoken of by the general rules. */
export const leaderMissing: RecordRule = {
  id: 'leader.missing',
  level: 'error',
  source: 'Notice 三(一), annex 1: a leading group headed by a leader of the city; each institution has one in charge',
  hint: {
    zh: '请在“机构设置情况”中写明“组长：姓名（职务）”，或填写右侧的“组长姓名”“组长职务”；片区机构写“负责人：姓名（职务）”',
    en: 'Write 组长：name（title） into 机构设置情况, or fill in 组长姓名 and 组长职务; for a sub-area write 负责人：name（title）',
  },
  find: (judged) =>
    (judged.sheets['institutions']?.rows ?? [])
      .filter((row) => (said(row, 'setup') !== '' || saysApart(row)) && setupOf(row).leaders.length === 0)
      .map((row) =>
        isWholeZone(row)
          ? sightField(row, spokenOf(row, 'leaderName'), '组长：姓名（职务）', {
              zh: `第 ${row.row} 行没有写明领导小组组长`,
              en: `Row ${row.row} does not name the head of the leading group (组长)`,
            })
          : sightField(row, spokenOf(row, 'leaderName'), '负责人：姓名（职务）', {
              zh: `第 ${row.row} 行没有写明“${said(row, 'organisation')}”的负责人`,
              en: `Row ${row.row} does not name who is in charge of ${said(row, 'organisation')}`,
            }),
      ),
};
