import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { answeredRows, findingName } from '../answered-rows.ts';

const asked = [
  { field: 'measures', label: '整改措施' },
  { field: 'progress', label: '进展' },
];

/** A finding is not answered: measures or progress are blank. */
export const answerMissing: RecordRule = {
  id: 'answer.missing',
  level: 'error',
  source: 'Notice 三（二）: 督查; each finding is answered, also while its rectification goes on',
  hint: {
    zh: '请填写整改措施和进展；尚未完成的，填写目前的进展',
    en: 'Enter measures and progress; what is not done yet is reported as far as it is',
  },
  find: (judged) =>
    answeredRows(judged).flatMap((row) =>
      asked
        .filter(({ field }) => said(row, field) === '' && !row.cells[field]?.refusal)
        .map(({ field, label }) =>
          sightField(row, field, label, {
            zh: `督查问题 ${findingName(row)} 没有填写${label}`,
            en: `${label} of finding ${findingName(row)} is blank`,
          }),
        ),
    ),
};
