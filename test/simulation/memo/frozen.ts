const frozen = new WeakSet<object>();

/** Freezes plain data to its depth, so that it can be shared; returns it. */
export const freezeDeep = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  for (const inner of Object.values(value)) freezeDeep(inner);
  frozen.add(value);
  return Object.freeze(value);
};

/** Whether a value was frozen to its depth here: then nothing that is worked out from it can go stale. */
export const isFrozenDeep = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && frozen.has(value);
