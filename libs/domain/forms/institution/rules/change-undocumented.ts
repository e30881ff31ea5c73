import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { changesOf } from '../changes-of.ts';

/** An institution is not as it was accepted last, and the row has no date or no document number. */
export const changeUndocumented: RecordRule = {
  id: 'change.undocumented',
  level: 'error',
  source: 'Annex 1 is filed anew within 15 working days after a change, which has a date and a document',
  hint: {
    zh: '请填写变更的文号和日期；没有变更的，请改回上次通过的内容',
    en: 'Fill in the document number and the date of the change; if nothing has changed, restore what was accepted',
  },
  find: (judged) =>
    changesOf(judged).flatMap(({ row, what }) =>
      (['documentNumber', 'changedOn'] as const)
        .filter((field) => said(row, field) === '' && !row.cells[field]?.refusal)
        .map((field) => {
          const label = field === 'changedOn' ? '设立/变更日期' : '文号';
          return sightField(row, field, `变更的${label}`, {
            zh: `“${said(row, 'subArea')}”的${what.zh}与上次通过的不同，但没有填写${label}`,
            en: `${what.en} of ${said(row, 'subArea')} is not as accepted before, but ${label} is blank`,
          });
        }),
    ),
};
