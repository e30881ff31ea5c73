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

/**
 * Whether a trimmed text, in any width, only says that there is nothing.
 *
 * @example
 * saysNothing('Ｎ／Ａ'); // true
 */
export const saysNothing = (text: string): boolean => !beginsOtherwise(text) && isBlankMark(text.normalize('NFKC'));

/** Most texts begin with a digit or a Chinese character, which stay as they are in NFKC, and with which no mark begins. */
const beginsOtherwise = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (
    (first >= 0x30 && first <= 0x39) || (first >= 0x4e00 && first <= 0x9fff && !chineseMarks.includes(text.charAt(0)))
  );
};

/** What the Chinese ones begin with. */
const chineseMarks = '无没暂空缺未不';
