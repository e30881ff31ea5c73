import * as z from 'zod/mini';

// The words of which the data of events are made. All are bounded: a message stays below 8 KB.

/**
 * An opaque id, e.g. of a submission or an evaluation: no white space, and neither of the separators `#` and `/` that
 * record keys and paths use.
 *
 * @example
 * z.safeParse(id, 'sub-7f3a').success; // true
 */
export const id = z.string().check(z.regex(/^[^\s#/]{1,128}$/));

/** A reporting period (报送期): a year `2025` or a quarter `2025Q3`. */
export const period = z.string().check(z.regex(/^\d{4}(Q[1-4])?$/));

/** An evaluated year (考评年度), e.g. `2025`. */
export const year = z.int().check(z.minimum(2000), z.maximum(2100));

/** A number counted from 1: an attempt at a filing, a version of a record. */
export const ordinal = z.int().check(z.minimum(1));

/** A time, RFC 3339 in UTC with seconds, e.g. `2026-01-12T01:00:00.000Z`. */
export const time = z.iso.datetime().check(z.regex(/:\d{2}:\d{2}(\.\d{1,9})?Z$/));

/** The id of a run (测算), a function of its inputs: `run-2025-0123456789abcdef`. */
export const runId = z.string().check(z.regex(/^run-\d{4}-[0-9a-f]{16}$/));

/** The fields that name one attempt (一次报送) and the filing that it is for. */
export const submissionOfFiling = {
  submission: id,
  zone: id,
  form: id,
  period,
  attempt: ordinal,
} as const;
