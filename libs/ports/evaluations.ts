import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { type Entity, entity } from './entity.ts';

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
