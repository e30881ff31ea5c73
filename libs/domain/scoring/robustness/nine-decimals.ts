const BILLION = 1e9;

/**
 * A double in whole billionths, halves up: what draws are ranked by, so that rounding noise makes no difference of a tie. By `floor`, which
 * is one instruction; `Math.round` takes five times as long, and there are millions to round.
 *
 * @example
 * billionths(0.1 + 0.2); // 300000000
 */
export const billionths = (value: number): number => Math.floor(value * BILLION + 0.5);

/**
 * A double at 9 decimals: what the analysis puts out. Zero has no sign.
 *
 * @example
 * nineDecimals(2 / 3); // 0.666666667
 */
export const nineDecimals = (value: number): number => billionths(value) / BILLION + 0;
