/** What the words at the start of a row say of it: a total over all, a subtotal, the notes below the table, or nothing. */
export type RowMark = 'total' | 'subtotal' | 'note' | undefined;

const total = /^(?:全区|全市|本区|各片区)?(?:合计|总计|共计)/u;
const subtotal = /^.{0,10}小计/u;
const note = new RegExp(
  `^(?:${[
    '附?注(?:[:.、(0-9]|释|$)',
    '(?:填表|填报|编制)?说明(?:[:0-9(]|$)',
    '备注(?::|$)',
    '(?:填报?|填表|制表|编制|报送|审核|复核|审批|签发|经办|统计|单位|部门|分管|主管|联系)(?:人|员|单位|负责|领导|电话|日期|时间|方式)',
    '(?:负责人|电话)(?::|$)',
    '\\(?(?:公章|盖章)',
    '数据来源',
  ].join('|')})`,
  'u',
);

/**
 * Reads the words at the start of a row, in the form of `compactText`.
 *
 * @example
 * rowMark('合计'); // 'total'
 * rowMark('填表人:(签字)'); // 'note'
 * rowMark('主城片区'); // undefined
 */
export const rowMark = (text: string): RowMark => {
  if (total.test(text)) return 'total';
  if (subtotal.test(text)) return 'subtotal';
  return note.test(text) ? 'note' : undefined;
};

/**
 * Whether a text in the column of names, beside which there are no figures, is a sentence and not a name.
 *
 * @example
 * isSentence('以上数据均由市统计局提供。'); // true
 */
export const isSentence = (text: string): boolean => text.length > 20 || /[。;:]/u.test(text);
