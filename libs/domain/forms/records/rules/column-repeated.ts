import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** Two columns say that they are the same one. */
export const columnRepeated: GeneralRule = {
  id: 'column.repeated',
  level: 'error',
  source: 'Reading a form by its labels: each must be there once',
  hint: {
    zh: '同一内容只保留一列，删除或改名其余的列',
    en: 'Keep one column of each kind; delete or rename the others',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ part }) =>
      part.repeated.map(({ field, cell, label }) => {
        const first = part.columns[field];
        return {
          sheet: part.name,
          cell,
          field,
          seen: label,
          expected: `只有 ${first?.cell ?? ''} 一列`,
          message: {
            zh: `“${label}”与 ${first?.cell ?? ''} 的“${first?.label ?? ''}”是同一列，重复出现`,
            en: `The column “${label}” repeats that of ${first?.cell ?? ''}, “${first?.label ?? ''}”`,
          },
        };
      }),
    ),
};
