import { splitNames } from './list.ts';
import { refuse, said, type ValueReading } from './value-reading.ts';

/** Mobile, landline with or without area code and extension, 400 and 800 numbers. */
const phone = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/u;

/**
 * A telephone number in its usual spellings; of several, all, joined by 、.
 *
 * @example
 * readPhone('（0571）8705 0000转8012').value; // '0571-87050000-8012'
 */
export const readPhone = (text: string): ValueReading => {
  const numbers = splitNames(text.normalize('NFKC').replace(/[/\\|]/gu, ';')).map(tidy);
  if (numbers.length === 0 || !numbers.every((number) => phone.test(number))) {
    return refuse('value.not-a-phone', '手机号码，或带区号的固定电话，如 0571-87050000');
  }
  const joined = numbers.join('、');
  return said(joined, joined === text ? undefined : joined);
};

const tidy = (number: string): string =>
  number
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/^(?:\+|00)?86-?(?=[01])/u, '')
    .replace(/^\((0\d{2,3})\)-?/u, '$1-')
    .replace(/(?:转|ext\.?)(\d)/iu, '-$1')
    .replace(/^(1\d{2})-(\d{4})-(\d{4})$/u, '$1$2$3');
