import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\p{Cc}]*$/u));

/**
 * What an official scheme rests on (考评依据): one or more clauses of documents, which the report prints beside the document that put the
 * scheme on the year's plan. A document has its title, and its number where it bears one.
 *
 * @example
 * z.safeParse(citation, [{ document: '关于开展年度绩效考评的通知', documentNo: '浙自贸办〔2026〕1号', clause: '二' }]).success; // true
 */
export const citation = z
  .array(
    z.strictObject({
      document: line,
      documentNo: z.optional(line),
      /** E.g. `三（五）`. */
      clause: line,
      /** What the clause says. */
      text: z.optional(line),
    }),
  )
  .check(z.minLength(1), z.maxLength(20));
