import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A chapter that the notice asks for and the summary does not have. */
export const sectionLeftOut: RecordRule = {
  id: 'section.left-out',
  level: 'warning',
  source: 'Notice 二 and 三（四）: the summary covers the tasks and the mechanism',
  hint: { zh: '请补写该章节，或在“说明”中写明原因', en: 'Add the chapter, or say in 说明 why it is left out' },
  find: ({ sheets }) =>
    (sheets['sections']?.rows ?? [])
      .filter((row) => said(row, 'included') === '否')
      .map((row) =>
        sightField(row, 'included', '是', {
          zh: `总结没有写“${said(row, 'section')}”`,
          en: `The summary leaves out “${said(row, 'section')}”`,
        }),
      ),
};
