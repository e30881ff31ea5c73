import { refuse, said, type ValueReading } from './value-reading.ts';

/** White space is not counted, and what two code units make is counted once; most texts have neither. */
const countedApart = /[\s\u{10000}-\u{10ffff}]/u;

/**
 * Free text, as written. Characters are counted without white space.
 *
 * @example
 * readText('推进中', { min: 20 }).refusal?.code; // 'value.too-short'
 */
export const readText = (
  text: string,
  { min = 0, max = Number.POSITIVE_INFINITY }: { readonly min?: number; readonly max?: number },
): ValueReading => {
  const length = countedApart.test(text) ? [...text.replace(/\s+/gu, '')].length : text.length;
  if (length < min) return refuse('value.too-short', `不少于 ${min} 个字（现 ${length} 个）`);
  return length > max ? refuse('value.too-long', `不超过 ${max} 个字（现 ${length} 个）`) : said(text);
};
