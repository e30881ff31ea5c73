import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { returnedRows } from '../prefilled-rows.ts';

/** Rows that the template had in advance did not come back. */
export const rowDropped: GeneralRule = {
  id: 'row.dropped',
  level: 'error',
  source: 'A task or an item may be closed or explained, never dropped in silence',
  hint: {
    zh: '请恢复缺少的行，并如实填写；需要撤销、调整的，按规定办理',
    en: 'Restore the rows and fill them in; withdraw or change them in the way provided for',
  },
  find: (judged) =>
    returnedRows(judged).flatMap(({ table, sheet, dropped, nameOf }) => {
      if (dropped.length === 0) return [];
      const names = quoteAll(dropped.map(nameOf));
      return [
        {
          sheet,
          seen: `缺少 ${dropped.length} 行`,
          expected: names,
          message: {
            zh: `“${table.name}”缺少模板中预填的 ${dropped.length} 行：${names}`,
            en: `“${table.name}” lacks ${dropped.length} rows that were filled in advance: ${names}`,
          },
        },
      ];
    }),
};
