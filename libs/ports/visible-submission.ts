import type { Actor } from '../domain/actor.ts';
import { filesReserved, mayOpenFiles } from '../domain/forms/reserved-filing.ts';
import { mayDo } from '../domain/policy/judge.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Submission } from '../domain/submission.ts';
import { submissionAsOf } from '../domain/submission-as-of.ts';
import type { Versioned } from './entity.ts';
import type { ReadRecord } from './records.ts';
import { submissions } from './submissions.ts';

/**
 * Reads a submission for the one who asks. What they may not see does not exist for them: the problem
 * `submission.unknown` is the same for both.
 *
 * @example
 * const found = await readVisibleSubmission(readRecord, 'sub-1', actor);
 * if (!found.ok) return found;
 */
export const readVisibleSubmission = async (
  readRecord: ReadRecord,
  id: string,
  actor: Actor,
): Promise<Result<Versioned<Submission>, Problem>> => {
  const found = await submissions.read(readRecord, id);
  return found && mayDo(actor, 'readSubmission', { zone: found.value.filing.zone })
    ? ok(found)
    : fail(unknownSubmission);
};

/**
 * As {@link readVisibleSubmission}, as it stood at a moment of the past (RFC 3339, UTC) where one is asked for: then it has no version,
 * since nothing is written to it, and before it was announced there is none.
 *
 * @example
 * const found = await readSubmissionAsOf(readRecord, 'sub-1', actor, pastMoment(query.asOf, time));
 */
export const readSubmissionAsOf = async (
  readRecord: ReadRecord,
  id: string,
  actor: Actor,
  past: string | undefined,
): Promise<Result<{ readonly value: Submission; readonly version?: number }, Problem>> => {
  const found = await readVisibleSubmission(readRecord, id, actor);
  if (!found.ok || past === undefined) return found;
  const value = submissionAsOf(found.value.value, past);
  return value ? ok({ value }) : fail(unknownSubmission);
};

/**
 * Reads a submission for one who wants what stands in its files: the originals, the annotated copy, what the zone explained.
 * As {@link readSubmissionAsOf}; and `submission.reserved` where its form is for the zone that filed it and the office alone.
 *
 * @example
 * const found = await readOpenSubmission(readRecord, 'sub-1', actor);
 * if (!found.ok) return found;
 */
export const readOpenSubmission = async (
  readRecord: ReadRecord,
  id: string,
  actor: Actor,
  past?: string,
): Promise<Result<{ readonly value: Submission; readonly version?: number }, Problem>> => {
  const found = await readSubmissionAsOf(readRecord, id, actor, past);
  return found.ok && !mayOpenFiles(actor, found.value.value.filing) ? fail(filesReserved) : found;
};

/** There is no such submission, or none that the one who asks may see. */
export const unknownSubmission: Problem = problem('not-found', 'submission.unknown', {
  zh: '没有这次报送',
  en: 'There is no such submission',
});
