import type { Actor } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { judge, type Matter } from './judge.ts';
import type { Action, policy } from './policy.ts';

/**
 * What a command answers to each verdict that is not yes. A row that tells more verdicts apart asks its command for more answers: one that
 * hides what another row shows (`forbidden`), one with states (`untimely`), one with others' deeds (`recused`).
 */
export type Answers<A extends Action> = {
  readonly unknown: Problem;
  readonly forbidden?: Problem;
  readonly untimely?: Problem;
  readonly recused?: Problem;
  /** That another version was seen: told to those alone who may know of the thing, and before its state. */
  readonly stale?: Problem | undefined;
} & ((typeof policy)[A] extends { readonly knownBy: string } ? { readonly forbidden: Problem } : unknown) &
  ((typeof policy)[A] extends { readonly states: readonly string[] } ? { readonly untimely: Problem } : unknown) &
  ((typeof policy)[A] extends { readonly notBy: readonly string[] } ? { readonly recused: Problem } : unknown);

/**
 * Why a person may not do an action to a thing, as the policy judges it; `undefined` where they may. What the command has no answer
 * for does not exist.
 *
 * @example
 * refusal({ sub: 'a', role: 'office' }, 'certifySubmission', { zone: 'hangzhou', state: 'valid' }, answers)?.kind; // 'forbidden'
 */
export const refusal = <A extends Action>(
  actor: Actor,
  action: A,
  matter: Matter,
  answers: Answers<A>,
): Problem | undefined => {
  const verdict = judge(actor, action, matter);
  if (verdict === 'unknown' || verdict === 'forbidden') return answers[verdict] ?? answers.unknown;
  if (answers.stale) return answers.stale;
  return verdict === 'allowed' ? undefined : (answers[verdict] ?? answers.unknown);
};
