import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** The city does not agree to what its zone asks for. */
export const opinionAgainst: RecordRule = {
  id: 'opinion.against',
  level: 'must-explain',
  source: 'Notice 二（三）: powers go to zones that are ready for them',
  hint: {
    zh: '市级部门不同意的事项，请先协调一致；仍要申报的，请说明',
    en: 'Come to terms with the city first; explain why you ask all the same',
  },
  find: ({ sheets }) =>
    (sheets['requests']?.rows ?? [])
      .filter((row) => /不同意|不支持|不赞成|暂不具备|反对/u.test(said(row, 'cityOpinion')))
      .map((row) =>
        sightField(row, 'cityOpinion', '同意或无不同意见', {
          zh: `市级部门不同意“${said(row, 'matter')}”`,
          en: `The city does not agree to “${said(row, 'matter')}”`,
        }),
      ),
};
