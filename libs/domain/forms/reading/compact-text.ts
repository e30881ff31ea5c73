/**
 * A text as it is compared, never as it is shown: full width to half (NFKC), every white space and zero-width character
 * removed, all kinds of brackets made round.
 *
 * @example
 * compactText(' 税收 收入（万元】'); // '税收收入(万元)'
 */
export const compactText = (text: string): string =>
  isCompact.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '')
        .replace(/[[{【〔〖「『]/gu, '(')
        .replace(/[\]}】〕〗」』]/gu, ')');

/** Plain Chinese characters, Latin letters, digits and some signs stay as they are; most names have nothing else. */
const isCompact = /^[\u4e00-\u9fffA-Za-z0-9().,:;/%-]*$/u;
