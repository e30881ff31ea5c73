import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { readManualScoresAsOf } from '../../libs/ports/manual-scores.ts';
import type { ListRecords } from '../../libs/ports/records.ts';

/** Collects the manual scores (人工评分) that a scheme takes, of the zones of a run, as they stood at a moment. */
export const collectManualScores = async (
  listRecords: ListRecords,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  { sources }: Scheme,
  zones: readonly RunZone[],
): Promise<Pick<RunInputs, 'manualScores'>> => {
  const items = Object.values(sources).flatMap((source) => ('manual' in source ? [source.manual] : []));
  const asked = zones.flatMap(({ zone }) => items.toSorted().map((item) => ({ zone, year, item })));
  const manualScores = await readManualScoresAsOf(listRecords, asked, asOf);
  return manualScores.length > 0 ? { manualScores } : {};
};
