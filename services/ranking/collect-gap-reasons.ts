import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import { readGapReasonsAsOf } from '../../libs/ports/gap-reasons.ts';
import type { ListRecords } from '../../libs/ports/records.ts';

/** Collects what the office had confirmed of gaps (缺项原因确认), of the zones of a run, as it stood at a moment. */
export const collectGapReasons = async (
  listRecords: ListRecords,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  zones: readonly RunZone[],
): Promise<Pick<RunInputs, 'gapReasons'>> => {
  const known = new Set(zones.map(({ zone }) => zone));
  const gapReasons = (await readGapReasonsAsOf(listRecords, year, asOf)).filter(({ zone }) => known.has(zone));
  return gapReasons.length > 0 ? { gapReasons } : {};
};
