import { doneBy } from '../done-by.ts';
import type { Objection, ObjectionState } from './objection.ts';

/**
 * An objection as it stood at a moment (RFC 3339, UTC): undecided until it was decided. Undefined where it was not submitted yet.
 *
 * @example
 * objectionAsOf(objection, '2026-03-02T01:00:00.000Z')?.state; // 'submitted' where it was decided later
 */
export const objectionAsOf = (objection: Objection, moment: string): Objection | undefined => {
  const { state: _, decided, withdrawn, ...submitted } = objection;
  if (submitted.submitted.at > moment) return undefined;
  const [decision, withdrawal] = [doneBy(decided, moment), doneBy(withdrawn, moment)];
  const state: ObjectionState = withdrawal ? 'withdrawn' : (decision?.decision ?? 'submitted');
  return {
    ...submitted,
    state,
    ...(decision ? { decided: decision } : {}),
    ...(withdrawal ? { withdrawn: withdrawal } : {}),
  };
};
