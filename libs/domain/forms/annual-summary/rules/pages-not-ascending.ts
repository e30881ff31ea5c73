import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** Chapters whose pages go backwards: a slip, or the list of another document. */
export const pagesNotAscending: RecordRule = {
  id: 'pages.not-ascending',
  level: 'warning',
  source: 'The list of chapters leads into the document',
  hint: { zh: '请核对起始页', en: 'Check the pages' },
  find: ({ sheets }) => {
    let last = 0;
    return (sheets['sections']?.rows ?? []).flatMap((row) => {
      const page = Number(said(row, 'page'));
      if (said(row, 'page') === '' || page >= last) {
        last = Math.max(last, page);
        return [];
      }
      return [
        sightField(row, 'page', `不小于 ${last}`, {
          zh: `“${said(row, 'section')}”的起始页 ${page} 在前面章节的第 ${last} 页之前`,
          en: `“${said(row, 'section')}” begins on page ${page}, before page ${last} of an earlier chapter`,
        }),
      ];
    });
  },
};
