/**
 * Values as JSON Lines: one a line, so that a page of them can be read without the rest.
 *
 * @example
 * new TextDecoder().decode(jsonLines([1, 2])); // '1\n2\n'
 */
export const jsonLines = (values: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
