import type { MergeRule } from '../judged-merge.ts';

/** A file that is not of this filing: of another form, zone or period, or without any table of the form. */
export const mergeForeignFile: MergeRule = {
  id: 'merge.foreign-file',
  level: 'error',
  source: 'Merging: only files of one form, zone and period are joined',
  hint: {
    zh: '该文件未汇入；请确认是否选错文件，改正后重新汇总',
    en: 'The file was not joined; check whether it is the right one, and join again',
  },
  find: ({ foreign, context }) =>
    foreign.map(({ part: { name }, reasons }) => {
      const [first] = reasons;
      return {
        seen: name,
        expected: `${context.zone.name} ${context.period}`,
        message: first
          ? { zh: `“${name}”：${first.message.zh}`, en: `“${name}”: ${first.message.en}` }
          : {
              zh: `“${name}”里没有找到这张表的表头`,
              en: `No table of this form was found in “${name}”`,
            },
      };
    }),
};
