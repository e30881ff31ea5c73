import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';
import { mostRows } from '../table-reading.ts';

/** There are more rows than the form ever has; the rest was not read. */
export const rowTooMany: GeneralRule = {
  id: 'row.too-many',
  level: 'error',
  source: 'A limit far above what is ever filed: beyond it the file is another table',
  hint: {
    zh: '请确认是否传错文件；明细数据请不要放在本表',
    en: 'Check whether this is the right file; lists of details do not belong here',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ table, part }) => {
      const most = table.most ?? mostRows;
      if (!part.overfull) return [];
      return [
        {
          sheet: part.name,
          seen: `超过 ${most} 行`,
          expected: `不超过 ${most} 行`,
          message: {
            zh: `数据行过多，只读取了前 ${most} 行`,
            en: `There are too many rows; only the first ${most} were read`,
          },
        },
      ];
    }),
};
