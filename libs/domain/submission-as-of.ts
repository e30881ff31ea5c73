import { stateAt } from './boards/attempt-state.ts';
import type { Submission } from './submission.ts';

/**
 * A submission as it stood at a moment (RFC 3339, UTC), told from the facts that it carries: without what was done to it later.
 * Undefined where it was not announced yet.
 *
 * @example
 * submissionAsOf(submission, '2026-01-20T01:00:00.000Z')?.state; // 'certified' where it was reviewed later
 */
export const submissionAsOf = (submission: Submission, moment: string): Submission | undefined => {
  const state = stateAt(submission, moment);
  if (state === undefined) return undefined;
  const { validation, certified, reviewed, reopened, supersededAt, withdrawnAt, files, ...announced } = submission;
  return {
    ...announced,
    state,
    files: files.map(({ stored, ...file }) => ({ ...file, ...ifDone('stored', stored, stored?.storedAt, moment) })),
    ...ifDone('validation', validation, validation?.at, moment),
    ...ifDone('certified', certified, certified?.at, moment),
    ...ifDone('reviewed', reviewed, reviewed?.at, moment),
    ...ifDone('reopened', reopened, reopened?.at, moment),
    ...ifDone('withdrawnAt', withdrawnAt, withdrawnAt, moment),
    ...ifDone('supersededAt', supersededAt, supersededAt, moment),
  };
};

/** A field with its fact, where that was there by a moment; otherwise nothing. */
const ifDone = <Name extends string, Fact>(
  name: Name,
  fact: Fact | undefined,
  at: string | undefined,
  moment: string,
): { readonly [N in Name]?: Fact } =>
  fact !== undefined && at !== undefined && at <= moment ? ({ [name]: fact } as { readonly [N in Name]: Fact }) : {};
