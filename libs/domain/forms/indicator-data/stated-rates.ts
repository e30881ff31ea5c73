import { oncePerSheet } from './once-per-sheet.ts';
import type { RateReading } from './rate-reading.ts';

/**
 * Every rate of growth that the sheet states, in a statement or a cell of its own, once.
 *
 * @example
 * statedRates(sheet).filter(({ value }) => value === undefined); // what cannot be read
 */
export const statedRates = oncePerSheet(({ rates: { zone, rows } }): readonly RateReading[] => {
  const all = [zone, ...rows.values()].flatMap(({ energy, valueAdded }) => [energy ?? [], valueAdded ?? []].flat());
  return [...new Map(all.map((rate) => [rate.cell, rate])).values()];
});
