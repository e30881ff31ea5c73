import { refusalRule } from '../refusal-rule.ts';

/** A merged cell stands for figures of several sub-areas or columns. */
export const numberMerged = refusalRule({
  id: 'number.merged',
  refusal: 'merged',
  source: 'Each figure belongs to one sub-area and one column',
  hint: {
    zh: '请取消合并单元格，分别填写',
    en: 'Unmerge the cells and enter each figure on its own',
  },
  message: () => ({
    zh: `所在的单元格合并了多个数据，无法区分`,
    en: `lies in a merged cell that covers several figures`,
  }),
});
