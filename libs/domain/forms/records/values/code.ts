import { refuse, said, type ValueReading } from './value-reading.ts';

/** In half width and without white space already. */
const isAscii = /^[!-~]*$/;

/**
 * An identifier of a fixed shape: half width, without white space, in the case that its pattern has.
 *
 * @example
 * readCode('2401-330100-04-01-123456', { pattern: /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/u, shape: '2401-330100-04-01-123456' }).mended; // undefined
 */
export const readCode = (
  text: string,
  { pattern, shape }: { readonly pattern: RegExp; readonly shape: string },
): ValueReading => {
  if (isAscii.test(text) && text.search(pattern) === 0) return said(text);
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  const fitting = [bare, bare.toUpperCase(), bare.toLowerCase()].find((code) => code.search(pattern) === 0);
  if (fitting === undefined) return refuse('value.not-a-code', shape);
  return said(fitting, fitting === text ? undefined : fitting);
};
