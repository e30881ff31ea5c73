import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { isNeeded } from '../needed-column.ts';
import { columnsOf, placedParts } from '../placed-parts.ts';

/** Added columns that need not be filled in are not in the header: they count as blank. */
export const columnLeftOut: GeneralRule = {
  id: 'column.left-out',
  level: 'info',
  source: 'A zone’s own old file has the columns of the notice’s annex only',
  hint: {
    zh: '需要填写这些内容的，请按模板补上列',
    en: 'Add the columns as in the template if there is something to be said in them',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ table, part }) => {
      const missing = columnsOf(table, part.missing).filter(
        (column) => column.type.kind !== 'sequence' && !isNeeded(column),
      );
      if (missing.length === 0) return [];
      const labels = quoteAll(missing.map(({ label }) => label));
      return [
        {
          sheet: part.name,
          seen: `第 ${part.headerRow} 行的表头`,
          expected: labels,
          message: {
            zh: `表头没有 ${missing.length} 个选填列，按空处理：${labels}`,
            en: `The header lacks ${missing.length} optional columns, which count as blank: ${labels}`,
          },
        },
      ];
    }),
};
