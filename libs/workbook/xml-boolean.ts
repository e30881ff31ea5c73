/**
 * An xsd:boolean attribute; absent is false.
 *
 * @example
 * isTrue('1'); // true
 */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
