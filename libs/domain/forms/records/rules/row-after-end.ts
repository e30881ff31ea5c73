import { listCells } from '../../reading/cell-list.ts';
import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** Rows below the notes look like data; the table ends at the notes. */
export const rowAfterEnd: GeneralRule = {
  id: 'row.after-end',
  level: 'warning',
  source: 'Bad input: a table goes on below its notes, and would be cut off in silence',
  hint: {
    zh: '是本表数据的，请移到“注”“填表人”等行的上方',
    en: 'If the rows are data of this table, move them above the notes and signatures',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ part }) => {
      const [first] = part.after;
      if (!first) return [];
      const cells = listCells(part.after.map(({ cell }) => cell));
      return [
        {
          sheet: part.name,
          cell: first.cell,
          seen: first.seen,
          expected: '数据行在附注和签名之前',
          message: {
            zh: `附注或签名以下还有 ${part.after.length} 行像是数据，未读取：${cells}`,
            en: `${part.after.length} rows below the notes look like data and were not read: ${cells}`,
          },
        },
      ];
    }),
};
