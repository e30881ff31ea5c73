import type { SheetRule } from '../rule.ts';

/** There are more rows than any zone has sub-areas; the rest was not read. */
export const rowTooMany: SheetRule = {
  id: 'row.too-many',
  level: 'error',
  source: 'One row a sub-area: a long list is another table, such as one of enterprises',
  hint: {
    zh: '每个片区只填一行；企业明细请不要放在本表',
    en: 'Fill in one row for each sub-area; lists of enterprises do not belong here',
  },
  find: ({ body, context }) =>
    body.overfull
      ? [
          {
            seen: `超过 ${body.rows.length + body.hidden.length} 行`,
            expected: `${context.zone.subAreas.length} 行`,
            message: {
              zh: `数据行过多，只读取了前 ${body.rows.length + body.hidden.length} 行`,
              en: `There are too many rows; only the first ${body.rows.length + body.hidden.length} were read`,
            },
          },
        ]
      : [],
};
