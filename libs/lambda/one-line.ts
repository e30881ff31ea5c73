import * as z from 'zod/mini';

/**
 * What is written on one line: without breaks and other control characters, of which no name has any.
 *
 * @example
 * z.safeParse(z.string().check(onOneLine), '杭州\u0001').success; // false
 */
export const onOneLine = z.regex(/^\P{Cc}*$/u);
