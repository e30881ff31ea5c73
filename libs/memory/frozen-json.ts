/**
 * A deep, frozen copy of a JSON value, so that neither the writer nor a reader can alter what is stored.
 * What JSON cannot hold (`undefined`, a date, `NaN`, …), or not exactly, throws `TypeError`: the cloud refuses it, too.
 *
 * @example
 * frozenJson({ counts: [1, 2] }); // equal, but another object, and frozen
 */
export const frozenJson = <T>(value: T): T => copy(value) as T;

const copy = (value: unknown): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && isStorable(value)) return value + 0; // no minus zero: a stored 0 has no sign
  if (Array.isArray(value)) return Object.freeze(value.map(copy));
  if (isPlain(value)) return Object.freeze(copyFields(value));
  throw new TypeError(`a body holds only JSON, not ${String(value)}`);
};

/** Spread first, since only so does a field that is called `__proto__` stay a field. */
const copyFields = (value: object): object => {
  const fields: Record<string, unknown> = { ...value };
  for (const name of Object.keys(fields)) fields[name] = copy(fields[name]);
  return fields;
};

/** DynamoDB keeps 38 digits, but what is beyond this would not be read back as the same number. */
const isStorable = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER;

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
