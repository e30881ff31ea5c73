import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findingName, officeRows } from '../answered-rows.ts';
import { findingRows } from '../issued-findings.ts';

/** The office closes a finding (销号) that its zone has not answered as completed, as far as answers were accepted. */
export const outcomeUnanswered: RecordRule = {
  id: 'outcome.unanswered',
  level: 'must-explain',
  source: 'issued → answered → closed: what is closed was answered',
  hint: {
    zh: '请先审核该区的整改反馈；另有依据的，请说明',
    en: 'Review the zone’s answer first; if there are other grounds, name them',
  },
  find: (judged) => {
    const answers = judged.context.references?.['answers'];
    if (!answers) return [];
    const done = new Set(
      answers
        .flatMap(findingRows)
        .filter((row) => said(row, 'completedOn') !== '')
        .map((row) => said(row, 'number')),
    );
    return officeRows(judged)
      .filter((row) => said(row, 'outcome') === '销号' && !done.has(said(row, 'number')))
      .map((row) =>
        sightField(row, 'outcome', '该区反馈完成整改', {
          zh: `督查问题 ${findingName(row)} 销号，但该区没有已通过的整改完成反馈`,
          en: `Finding ${findingName(row)} is closed, but no accepted answer says that it was rectified`,
        }),
      );
  },
};
