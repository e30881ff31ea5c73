import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { type Entity, entity } from './entity.ts';

/** Partition of the `listed` index that holds the evaluations of a year. */
export const yearPartition = (year: number): string => `YEAR#${year}`;

/** Evaluations (考评), by id; listed by year. */
export const evaluations: Entity<string, Evaluation> = entity({
  key: (id: string) => ({ table: 'ranking', pk: `EVAL#${id}`, sk: 'STATE' }),
  listed: ({ request }) => ({ pk: yearPartition(request.year), sk: request.evaluation }),
});
