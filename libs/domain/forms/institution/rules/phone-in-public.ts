import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

const publicFields = ['organisation', 'setup', 'leaderName', 'leaderTitle', 'deputies', 'members', 'office'];

/** A mobile number (手机号) or an identity number stands in a column that others may read. */
export const phoneInPublic: RecordRule = {
  id: 'phone.in-public',
  level: 'error',
  source: 'Personal data is kept apart: 联络员姓名 and 联系电话 have columns of their own, which are never public',
  hint: {
    zh: '请把联系电话移到“联系电话”栏，不要填写身份证号',
    en: 'Move the telephone number to the column 联系电话; leave identity numbers out',
  },
  find: (judged) =>
    (judged.sheets['institutions']?.rows ?? []).flatMap((row) =>
      publicFields
        .filter((field) => personalNumber.test((said(row, field) || (row.cells[field]?.seen ?? '')).normalize('NFKC')))
        .map((field) => ({
          ...sightField(row, field, '不含电话号码的文字', {
            zh: `第 ${row.row} 行的公开内容中有个人号码`,
            en: `Row ${row.row} has a personal number among what others may read`,
          }),
          // The number itself must not travel further than the workbook.
          seen: '（个人号码，不显示）',
        })),
    ),
};

const personalNumber = /(?<!\d)(?:1[3-9]\d(?:[ -]?\d{4}){2}|\d{17}[\dXx])(?!\d)/u;
