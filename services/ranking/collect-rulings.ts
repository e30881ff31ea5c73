import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import { readAdjustmentsAsOf } from '../../libs/ports/adjustments.ts';
import { readCorrectionsAsOf } from '../../libs/ports/objections.ts';
import type { ListRecords } from '../../libs/ports/records.ts';

/**
 * Collects what the office put beside the figures of the zones that take part, as it stood at a moment: the entries of those
 * zones, and the corrected values of just the filings that count.
 */
export const collectRulings = async (
  listRecords: ListRecords,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  zones: readonly RunZone[],
): Promise<Pick<RunInputs, 'adjustments' | 'corrections'>> => {
  const entries = await readAdjustmentsAsOf(listRecords, year, asOf);
  const adjustments = entries.filter((entry) => zones.some(({ zone }) => zone === entry.zone));
  const corrected = await readCorrectionsAsOf(listRecords, year, asOf);
  const corrections = corrected.filter((correction) =>
    zones.some(({ zone, filing }) => zone === correction.zone && filing?.fileSha256 === correction.fileSha256),
  );
  return {
    ...(adjustments.length > 0 ? { adjustments } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
};
