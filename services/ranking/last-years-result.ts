import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { readCirculatedAsOf } from '../../libs/ports/circulations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { readRunResult } from './read-run.ts';

/** What reading it needs. */
export interface LastYearPorts {
  readonly listRecords: ListRecords;
  readonly getObject: GetObject;
}

/**
 * What a zone had a year before a run (上年结果), as it was circulated by the run's data-as-of: its rank and score, and the values and
 * scores of its items. Undefined where nothing was circulated by then, or the zone took no part.
 */
export const readLastYearsResult = async (
  { listRecords, getObject }: LastYearPorts,
  { year, dataAsOf }: Pick<RunInputs, 'year' | 'dataAsOf'>,
  zone: string,
) => {
  const circulated = await readCirculatedAsOf(listRecords, year - 1, new Date(dataAsOf).toISOString());
  if (!circulated) return undefined;
  const { ranking } = await readRunResult(getObject, circulated.result);
  const entry = ranking.entries.find((one) => one.zone === zone);
  if (!entry) return undefined;
  const { id, version } = ranking.scheme;
  return {
    year: year - 1,
    run: circulated.run,
    scheme: { id, version },
    rank: entry.rank,
    score: entry.score,
    items: Object.entries(entry.indicators).map(([item, { value, score }]) => ({ item, value, score })),
  };
};
