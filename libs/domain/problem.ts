import type { Message } from './message.ts';

/** What kind of mistake a request made; each kind is one HTTP status (`libs/lambda/problem-json.ts`). */
export type ProblemKind =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'unprocessable'
  | 'too-large'
  | 'unavailable';

/** One place in a request that is wrong: a JSON pointer into the body, or the name of a parameter or header. */
export interface ProblemPlace {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly message: Message;
}

/**
 * A refused request, as a value: a stable code, a sentence for people, and the places that are wrong.
 *
 * @example
 * const gone: Problem = problem('not-found', 'submission.unknown', { zh: '没有这次报送', en: 'There is no such submission' });
 */
export interface Problem {
  readonly kind: ProblemKind;
  /** `area.reason`, e.g. `submission.not-newest`. Never changes once published. */
  readonly code: string;
  readonly message: Message;
  readonly errors?: readonly ProblemPlace[];
}

/** Makes a {@link Problem}; `errors` only where there are places to name. */
export const problem = (
  kind: ProblemKind,
  code: string,
  message: Message,
  errors?: readonly ProblemPlace[],
): Problem => ({ kind, code, message, ...(errors && errors.length > 0 ? { errors } : {}) });
