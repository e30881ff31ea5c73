import type { PriorYear, RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { readCirculatedAsOf } from '../../libs/ports/circulations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { readRunResult } from './read-run.ts';

interface CollectPriorPorts {
  readonly listRecords: ListRecords;
  readonly getObject: GetObject;
}

/**
 * The scores of the year before as they were circulated by then, which advancement (争先进位) is measured from; nothing where the
 * scheme asks for none, or nothing was circulated.
 */
export const collectPrior = async (
  { listRecords, getObject }: CollectPriorPorts,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  scheme: Scheme,
): Promise<Pick<RunInputs, 'prior'>> => {
  const circulated = scheme.advancement && (await readCirculatedAsOf(listRecords, year - 1, asOf));
  if (!circulated) return {};
  const { ranking } = await readRunResult(getObject, circulated.result);
  // Entries are events of their year: it is the scores of the tree that are compared.
  const scores = ranking.entries.flatMap(({ zone, score, standing }) => {
    const of = standing?.subtotal ?? score;
    return of === null ? [] : [{ zone, score: of }];
  });
  const { id, version } = ranking.scheme;
  const prior: PriorYear = {
    year: year - 1,
    run: circulated.run,
    scheme: { id, version },
    scores: scores.toSorted((a, b) => (a.zone < b.zone ? -1 : 1)),
  };
  return { prior };
};
