import type { ExactValues } from '../../indicators/compute-indicators.ts';
import type { MechanismFacts } from '../mechanism-facts.ts';
import type { MechanismMeasure } from '../mechanism-measure.ts';
import { bulletinsOnTime } from './bulletins-on-time.ts';
import { cityLeaderHeads } from './city-leader-heads.ts';
import { innovationCases } from './innovation-cases.ts';
import { inspectionClosure } from './inspection-closure.ts';
import { institutionOnTime } from './institution-on-time.ts';
import { quarterlyProgressOnTime } from './quarterly-progress-on-time.ts';
import { regularMeetings } from './regular-meetings.ts';
import { replicatedReforms } from './replicated-reforms.ts';
import { subAreaBodies } from './sub-area-bodies.ts';
import { summaryOnTime } from './summary-on-time.ts';
import { taskCompletion } from './task-completion.ts';

/** Every measure of the working mechanism, in the order of the notice's clauses. */
export const mechanismMeasures: readonly MechanismMeasure[] = [
  cityLeaderHeads,
  subAreaBodies,
  institutionOnTime,
  quarterlyProgressOnTime,
  taskCompletion,
  regularMeetings,
  inspectionClosure,
  bulletinsOnTime,
  summaryOnTime,
  replicatedReforms,
  innovationCases,
];

/**
 * What the measures say of a zone, by id.
 *
 * @example
 * computeMechanism(facts)['innovationCases']; // { value: 0.5 }
 */
export const computeMechanism = (facts: MechanismFacts): ExactValues =>
  Object.fromEntries(mechanismMeasures.map(({ id, compute }) => [id, compute(facts)]));
