import { excuseOf, isAskedFor } from '../asked-for.ts';

import type { GeneralRule } from '../judged-form.ts';

/** A table has fewer rows than it must, and no statement says why. */
export const rowTooFew: GeneralRule = {
  id: 'row.too-few',
  level: 'error',
  source: 'The form says how many rows there are at least',
  hint: {
    zh: '请补齐各行；按规定可以少填的，请填写相应的说明',
    en: 'Add the rows, or the statement that excuses it',
  },
  find: (judged) =>
    judged.definition.sheets.flatMap((table) => {
      const sheet = judged.sheets[table.id];
      const { least = 1 } = table;
      if (!sheet || sheet.rows.length === 0 || sheet.rows.length >= least || !isAskedFor(judged, table)) return [];
      return [
        {
          sheet: sheet.name,
          seen: `${sheet.rows.length} 行`,
          expected: `至少 ${least} 行${excuseOf(judged.definition, table)}`,
          message: {
            zh: `“${table.name}”只有 ${sheet.rows.length} 行，至少应有 ${least} 行`,
            en: `“${table.name}” has only ${sheet.rows.length} rows; there must be at least ${least}`,
          },
        },
      ];
    }),
};
