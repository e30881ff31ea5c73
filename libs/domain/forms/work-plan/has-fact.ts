const counted =
  /[一二两三四五六七八九十百千万亿]+(?:余|多)?(?:家|个|项|次|件|人|场|户|批|份|条|亿|万|宗|台|套|期|轮|座)/u;

/**
 * Whether a text of progress (推进情况) states a fact that can be checked: a number, a date, a document or a named paper.
 *
 * @example
 * hasFact('签约三个项目'); // true
 * hasFact('各项工作稳步推进、有序开展'); // false
 */
export const hasFact = (text: string): boolean => /\p{Nd}|《[^》]+》|〔/u.test(text) || counted.test(text);
