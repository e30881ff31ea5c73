import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { changesOf } from '../changes-of.ts';

/** An institution is not as it was accepted last, but its date and document number still are. */
export const changeStale: RecordRule = {
  id: 'change.stale',
  level: 'must-explain',
  source: 'A change has a date and a document of its own; correcting a slip of the pen has none and is explained',
  hint: {
    zh: '请改填本次变更的文号和日期；属更正笔误、没有新文件的，请说明',
    en: 'Enter the document number and date of this change; if it only corrects a slip, explain that',
  },
  find: (judged) =>
    changesOf(judged)
      .filter(
        ({ row, accepted }) =>
          said(row, 'documentNumber') !== '' &&
          said(row, 'documentNumber') === said(accepted, 'documentNumber') &&
          said(row, 'changedOn') === said(accepted, 'changedOn'),
      )
      .map(({ row, what }) =>
        sightField(row, 'documentNumber', '本次变更的文号', {
          zh: `“${said(row, 'subArea')}”的${what.zh}与上次通过的不同，但文号和日期没有变`,
          en: `${what.en} of ${said(row, 'subArea')} is not as accepted before, but its document and date are`,
        }),
      ),
};
