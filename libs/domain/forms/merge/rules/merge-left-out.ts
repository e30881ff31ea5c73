import type { MergeRule } from '../judged-merge.ts';

/** Something stands in a file that could not be taken over: hidden rows, a second sheet, a cell that is no value. */
export const mergeLeftOut: MergeRule = {
  id: 'merge.left-out',
  level: 'error',
  source: 'Merging: nothing that a file holds is lost in silence',
  hint: {
    zh: '这部分内容未汇入；请在来源文件中改正后重新汇总',
    en: 'This was not joined; correct it in the source file and join again',
  },
  find: ({ parts }) =>
    parts.flatMap(({ part, leftOut }) =>
      leftOut.map(({ sheet, cell, field, seen, expected, message }) => {
        const place = `${part.name}${sheet === null ? '' : `“${sheet}”`}${cell ?? ''}`;
        return {
          ...(field === undefined ? {} : { field }),
          seen,
          expected,
          message: { zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` },
        };
      }),
    ),
};
