const marks = /^(?:[-\u2010-\u2015\u2212\u2500_/\\.…*×]+|无|没有|暂无|无数据|空|缺|未填|不适用|n\/?a|null)$/iu;

/** A row of dashes is not longer than this. */
const longest = 40;

/**
 * Whether a text, in the form of NFKC and trimmed, only says that there is nothing: a dash, 无, N/A.
 *
 * @example
 * isBlankMark('——'); // true
 */
export const isBlankMark = (text: string): boolean => text.length <= longest && marks.test(text);
