/**
 * The form in which spellings of a unit are compared: full width to half, `㎡` and `m²` to `m2`, no white space, lower
 * case, without 人民币 before or after.
 *
 * @example
 * spellingKey('万 ㎡'); // '万m2'
 */
export const spellingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase()
    .replace(/^人民币|人民币$/gu, '');
