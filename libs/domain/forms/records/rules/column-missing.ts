import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { isNeeded } from '../needed-column.ts';
import { withClause } from '../placed-cells.ts';
import { columnsOf, placedParts } from '../placed-parts.ts';

/** Columns that the form asks for are not in the header; one finding a sheet names them all. */
export const columnMissing: GeneralRule = {
  id: 'column.missing',
  level: 'error',
  source: 'Reading a form by its labels: every column of the notice’s annex must be there',
  hint: {
    zh: '请按模板补上缺少的列；列名有改动的，请改回模板的写法',
    en: 'Add the missing columns as in the template; if a label was changed, change it back',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ table, part }) => {
      const missing = columnsOf(table, part.missing).filter(isNeeded);
      const [only, ...more] = missing;
      if (!only) return [];
      const labels = quoteAll(missing.map(({ label }) => label));
      const unread = part.others.map(({ label }) => label);
      return [
        {
          sheet: part.name,
          ...(more.length === 0 ? { field: only.field } : {}),
          seen:
            unread.length > 0
              ? `第 ${part.headerRow} 行未识别的列：${quoteAll(unread)}`
              : `第 ${part.headerRow} 行的表头`,
          expected: missing.map((column) => withClause(`“${column.label}”`, column)).join('、'),
          message: {
            zh: `表头（第 ${part.headerRow} 行）缺少 ${missing.length} 列：${labels}`,
            en: `The header (row ${part.headerRow}) lacks ${missing.length} of the columns: ${labels}`,
          },
        },
      ];
    }),
};
