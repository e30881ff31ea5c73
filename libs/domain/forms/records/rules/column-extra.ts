import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** Columns that the form does not ask for were not read. 备注 and 序号 are everybody’s. */
export const columnExtra: GeneralRule = {
  id: 'column.extra',
  level: 'info',
  source: 'Extra columns are fine, and nobody should think that they count',
  hint: {
    zh: '列名与模板写法不一致的，请改为模板的写法；其余可以保留',
    en: 'Give the column its label of the template if it was meant; otherwise it may stay',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ part }) => {
      const [first, ...more] = part.others.filter(({ label }) => !/^(?:备\s*注|说\s*明|序\s*号|编\s*号)$/u.test(label));
      if (!first) return [];
      const labels = quoteAll([first, ...more].map(({ label }) => label));
      return [
        {
          sheet: part.name,
          cell: first.cell,
          seen: labels,
          expected: '模板中的列',
          message: {
            zh: `有 ${more.length + 1} 列不是本表的列，未读取：${labels}`,
            en: `${more.length + 1} columns are not of this form and were not read: ${labels}`,
          },
        },
      ];
    }),
};
