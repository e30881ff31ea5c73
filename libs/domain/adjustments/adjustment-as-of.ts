import { doneBy } from '../done-by.ts';
import type { EnteredAdjustment } from './entered-adjustment.ts';

/**
 * An entry beside the figures as it stood at a moment (RFC 3339, UTC): not yet withdrawn or waived by what came later. Undefined where it
 * was not entered yet.
 *
 * @example
 * adjustmentAsOf(entered, '2026-03-02T01:00:00.000Z')?.withdrawn; // undefined where that came later
 */
export const adjustmentAsOf = (
  { entry, number, entered, withdrawn, waived }: EnteredAdjustment,
  moment: string,
): EnteredAdjustment | undefined => {
  if (entered.at > moment) return undefined;
  const [taken, excused] = [doneBy(withdrawn, moment), doneBy(waived, moment)];
  return { entry, number, entered, ...(taken ? { withdrawn: taken } : {}), ...(excused ? { waived: excused } : {}) };
};
