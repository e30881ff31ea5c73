/**
 * A text in which every document number (文号) is written as the standard has it: the year in 〔〕, no 第, no leading zero. What
 * else the text says stays as it is.
 *
 * @example
 * normaliseNumbers('《实施细则》(杭政办函[2024]第05号)'); // '《实施细则》(杭政办函〔2024〕5号)'
 */
export const normaliseNumbers = (text: string): string =>
  text.replace(
    /[〔[(（【［〈<{]\s*((?:19|20)\d{2})\s*年?\s*[〕\])）】］〉>}]\s*第?\s*0*([1-9]\d{0,4})\s*号/gu,
    '〔$1〕$2号',
  );
