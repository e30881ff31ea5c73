import type { SheetRule } from '../rule.ts';

/** There is a header, and no data below it. */
export const rowNone: SheetRule = {
  id: 'row.none',
  level: 'error',
  source: 'Bad input: a template that was not filled in',
  hint: { zh: '请在表头下逐个片区填写数据', en: 'Fill in one row for each sub-area below the header' },
  find: ({ header, body, context }) =>
    body.rows.length === 0 && body.hidden.length === 0
      ? [
          {
            seen: `第 ${header.bottom} 行以下没有数据`,
            expected: `${context.zone.subAreas.length} 个片区的数据`,
            message: {
              zh: `表头（第 ${header.top} 行）下没有数据行`,
              en: `There are no rows of data below the header (row ${header.top})`,
            },
          },
        ]
      : [],
};
