/**
 * Where two JSON values differ, as JSON Pointers (RFC 6901); `''` is the whole. Empty where they are equal.
 *
 * @example
 * differences({ a: [1, 2] }, { a: [1, 3], b: 4 }); // ['/a/1', '/b']
 */
export const differences = (one: unknown, other: unknown): readonly string[] => {
  if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other)) {
    return Object.is(one, other) ? [] : [''];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(own(one, key), own(other, key)).map((below) => `/${escaped(key)}${below}`),
  );
};

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
