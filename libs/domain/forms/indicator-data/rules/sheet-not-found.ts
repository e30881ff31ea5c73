import { quoteAll } from '../../reading/quote.ts';
import type { FileRule } from '../rule.ts';

/** No visible sheet has the header of the form. */
export const sheetNotFound: FileRule = {
  id: 'sheet.not-found',
  level: 'error',
  source: 'Reading a form by its labels: without a header there is nothing to read',
  hint: {
    zh: '请确认上传的是“联动创新区主要评价指标基础数据表”，保留表头行；数据在隐藏的工作表中的，请取消隐藏',
    en: 'Check that this is the raw-indicator table and keep its header row; if the data is on a hidden sheet, unhide it',
  },
  find: ({ sheets, choice }) => {
    if (choice.kind !== 'none') return [];
    const seen = sheets.map(({ name, visible }) => `“${name}”${visible ? '' : '（已隐藏）'}`).join('、');
    const hidden = choice.hidden.length > 0;
    return [
      {
        seen,
        expected: '表头含“片区名称”“税收收入(万元)”等各列的工作表',
        message: {
          zh: `没有找到基础数据表${hidden ? `：只有隐藏的工作表${quoteAll(choice.hidden)}有表头` : '的表头'}`,
          en: `No sheet has the header of the table${hidden ? ', except hidden ones' : ''}; the sheets are ${seen}`,
        },
      },
    ];
  },
};
