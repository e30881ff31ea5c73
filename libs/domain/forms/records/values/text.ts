import { refuse, said, type ValueReading } from './value-reading.ts';

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
  const length = [...text.replace(/\s+/gu, '')].length;
  if (length < min) return refuse('value.too-short', `不少于 ${min} 个字（现 ${length} 个）`);
  return length > max ? refuse('value.too-long', `不超过 ${max} 个字（现 ${length} 个）`) : said(text);
};
