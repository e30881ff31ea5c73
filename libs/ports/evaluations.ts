import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { evaluationAsOf } from '../domain/evaluation/evaluation-as-of.ts';
import { type Entity, entity } from './entity.ts';
import type { ReadRecord } from './records.ts';

/** Partition of the `listed` index that holds the evaluations of a year. */
export const yearPartition = (year: number): string => `YEAR#${year}`;

/** Partition of the `due` index that holds evaluations that were asked for and not yet run, by when they were asked for. */
export const UNRUN = 'REQUESTED';

/** Evaluations (考评), by id; listed by year. */
export const evaluations: Entity<string, Evaluation> = entity({
  key: (id: string) => ({ table: 'ranking', pk: `EVAL#${id}`, sk: 'STATE' }),
  due: ({ state, requestedAt }) =>
    state === 'draft' && requestedAt !== undefined ? { pk: UNRUN, sk: requestedAt } : undefined,
  listed: ({ request }) => ({ pk: yearPartition(request.year), sk: request.evaluation }),
});

/**
 * An evaluation by its id, as it stood at a moment of the past (RFC 3339, UTC) where one is asked for: then it has no version, since
 * nothing is written to it. Undefined where there was none.
 *
 * @example
 * const found = await readEvaluationAsOf(readRecord, params.id, pastMoment(query.asOf, time));
 */
export const readEvaluationAsOf = async (
  readRecord: ReadRecord,
  id: string,
  past: string | undefined,
): Promise<{ readonly value: Evaluation; readonly version?: number } | undefined> => {
  const found = await evaluations.read(readRecord, id);
  if (!found || past === undefined) return found;
  const value = evaluationAsOf(found.value, past);
  return value && { value };
};
