import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A legal basis that names no law in 《》 or no article of it. */
export const basisNoArticle: RecordRule = {
  id: 'basis.no-article',
  level: 'warning',
  source: 'Notice 二（三）: requests stand against the negative list, article by article',
  hint: {
    zh: '请写明法律、法规、规章的名称（加书名号）和条款，如《……条例》第十二条',
    en: 'Name the law in 《》 and its article',
  },
  find: ({ sheets }) =>
    (sheets['requests']?.rows ?? [])
      .filter((row) => said(row, 'legalBasis') !== '' && !/《[^》]+》.*第.+条/su.test(said(row, 'legalBasis')))
      .map((row) =>
        sightField(row, 'legalBasis', '《……》第……条', {
          zh: `“${said(row, 'matter')}”的设定依据没有写明条款`,
          en: `The legal basis of “${said(row, 'matter')}” names no article`,
        }),
      ),
};
