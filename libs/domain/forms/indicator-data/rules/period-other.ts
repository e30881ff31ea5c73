import type { SheetRule } from '../rule.ts';

/** The sheet is of another year, or of a part of one. */
export const periodOther: SheetRule = {
  id: 'period.other',
  level: 'error',
  source: 'Bad input: the wrong year; the form is yearly',
  hint: {
    zh: '请确认是否传错文件；报告期写错的，请改正后重新上传',
    en: 'Check whether this is the right file; if the period is wrong, correct it and upload the file again',
  },
  find: ({ period: stated, context: { period } }) =>
    stated?.period !== undefined && stated.period !== period
      ? [
          {
            cell: stated.cell,
            seen: stated.text,
            expected: `${period}年度`,
            message: {
              zh: `报告期是“${stated.text}”，而本次报送的是 ${period} 年度`,
              en: `The period is “${stated.text}”, but this is a filing of the year ${period}`,
            },
          },
        ]
      : [],
};
