import * as z from 'zod/mini';
import { onOneLine } from './one-line.ts';

// The words of which requests and answers are made: each stands once in the OpenAPI document's prose, too.

/**
 * A zone's id: the pinyin of its city, or another lower-case word.
 *
 * @example
 * z.safeParse(zoneId, 'hangzhou').success; // true
 */
export const zoneId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));

/** An opaque id. */
export const opaqueId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** The id of a form, e.g. `indicator-data`. */
export const formId = z.string().check(z.regex(/^[a-z][a-z-]{0,63}$/));

/** A period: a year `2025` or a quarter `2025Q3`. */
export const period = z.string().check(z.regex(/^20\d\d(Q[1-4])?$/));

/** An evaluated year in a path or query, as text. */
export const yearText = z.string().check(z.regex(/^20\d\d$/));

/** An evaluated year in a body. */
export const year = z.int().check(z.minimum(2000), z.maximum(2099));

/** A SHA-256 hash: 64 lower-case hex digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A decimal in writing, as it is answered: no exponent, no trailing zeros. */
export const decimal = z.string().check(z.regex(/^-?\d{1,28}(\.\d{1,12})?$/));

/** A decimal above zero, as it is entered. */
export const positiveDecimal = z
  .string()
  .check(z.regex(/^\d{1,15}(\.\d{1,12})?$/))
  .check(z.refine((text) => /[1-9]/.test(text)));

/** A calendar day. */
export const date = z.iso.date();

/** A time with its offset, RFC 3339. */
export const time = z.iso.datetime({ offset: true });

/** The moment as of which something is read: its state of then. Without it, as it is now; of the future nobody knows more than of now. */
export const asOf = z.iso.datetime({ offset: true });

/** The subject of a person's tokens. */
export const subject = z.string().check(z.regex(/^[^\s[\]#]{1,128}$/u));

/** A name that a person writes, on one line. */
export const shortName = z.string().check(z.minLength(1), z.maxLength(60), onOneLine);

/** A line of text that a person writes. */
export const line = z.string().check(z.minLength(1), z.maxLength(200), onOneLine);

/** A paragraph that a person writes. */
export const paragraph = z.string().check(z.minLength(1), z.maxLength(2000));

/** An opaque place to go on from in a listing. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(1000));

/** How many of a listing to answer, as text: 1 to 200. */
export const limit = z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/));

/** A sentence in both languages. */
export const message = z.strictObject({ zh: z.string(), en: z.string() });
