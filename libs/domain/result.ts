/**
 * The outcome of something that can fail in an expected way: a value, or a reason as a value.
 *
 * Only infrastructure failures and programmer errors are thrown.
 *
 * @example
 * const half = (n: number): Result<number, 'odd'> => (n % 2 === 0 ? ok(n / 2) : fail('odd'));
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a good outcome, e.g. `ok(3)`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a reason as a bad outcome, e.g. `fail({ code: 'zone.unknown' })`. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
