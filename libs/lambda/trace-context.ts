/** What draws random ids: so many bytes as hex digits. */
export type RandomHex = (bytes: number) => string;

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * The `traceparent` under which a request is worked on (W3C Trace Context, level 1): of the trace that it came with, with a part of its
 * own, or of a new trace where it came with none. What is not of the form, of version `ff`, or all zeros is as if it were not there.
 *
 * See https://www.w3.org/TR/trace-context/#traceparent-header
 *
 * @example
 * continueTrace('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', (bytes) => '1'.repeat(bytes * 2)); // '00-0af7651916cd43dd8448eb211c80319c-1111111111111111-01'
 */
export const continueTrace = (header: string | undefined, randomHex: RandomHex): string => {
  const [, version, trace, parent, flags, more] = FORM.exec(header?.trim() ?? '') ?? [];
  const taken = version !== undefined && version !== 'ff' && !isZero(trace) && !isZero(parent);
  // Version 00 has nothing behind its flags; later ones may, and all but `sampled` is theirs alone.
  if (!taken || (version === '00' && more !== undefined)) return `00-${randomHex(16)}-${randomHex(8)}-00`;
  const sampled = Number.parseInt(flags ?? '0', 16) & 1;
  return `00-${trace}-${randomHex(8)}-0${sampled}`;
};

/**
 * The trace that a `traceparent` is of: what lines of the journal are found by.
 *
 * @example
 * traceIdOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'); // '0af7651916cd43dd8448eb211c80319c'
 */
export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);

const isZero = (digits: string | undefined): boolean => !digits || /^0+$/.test(digits);
