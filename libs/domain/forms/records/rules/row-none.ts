import { excuseOf, isAskedFor } from '../asked-for.ts';

import type { GeneralRule } from '../judged-form.ts';

/** There is a header, and no data below it. */
export const rowNone: GeneralRule = {
  id: 'row.none',
  level: 'error',
  source: 'Bad input: a template that was not filled in',
  hint: {
    zh: '请在表头下逐行填写；按规定可以不填的，请填写相应的说明',
    en: 'Fill in the rows below the header, or the statement that excuses it',
  },
  find: (judged) =>
    judged.definition.sheets.flatMap((table) => {
      const sheet = judged.sheets[table.id];
      if (!sheet || sheet.rows.length > 0 || !isAskedFor(judged, table)) return [];
      if (sheet.parts.some(({ hidden }) => hidden.length > 0)) return [];
      return [
        {
          sheet: sheet.name,
          seen: `第 ${sheet.headerRow} 行以下没有数据`,
          expected: `至少 ${table.least ?? 1} 行${excuseOf(judged.definition, table)}`,
          message: {
            zh: `“${table.name}”表头（第 ${sheet.headerRow} 行）下没有数据行`,
            en: `There are no rows of data below the header of “${table.name}” (row ${sheet.headerRow})`,
          },
        },
      ];
    }),
};
