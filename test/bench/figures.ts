/** Milliseconds for a person: three digits that count. */
export const shownMs = (ms: number): string => shown(ms);

/** A ratio for a person, e.g. `× 12.3`. */
export const shownRatio = (ratio: number): string => `× ${shown(ratio)}`;

/** Bytes in kB of 1000, for a person. */
export const shownKb = (bytes: number): string => Math.round(bytes / 1000).toString();

const shown = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits);
};
