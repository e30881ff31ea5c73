const basicFormat = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/**
 * Milliseconds since the epoch of SigV4's basic ISO 8601 time; `undefined` when it is not one.
 *
 * @example parseAmzDate('20260630T120000Z') // 1782820800000
 */
export function parseAmzDate(text: string): number | undefined {
  const extended = basicFormat.test(text) ? text.replace(basicFormat, '$1-$2-$3T$4:$5:$6Z') : '';
  const time = Date.parse(extended);
  return Number.isNaN(time) ? undefined : time;
}

/** How far a signer's clock may be off, in milliseconds. */
export const allowedSkew = 15 * 60 * 1000;
