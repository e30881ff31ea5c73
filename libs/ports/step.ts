/** What became of a message: done (also when it was done before), or put aside for a person with a readable reason. */
export type StepOutcome = { readonly kind: 'done' } | { readonly kind: 'set-aside'; readonly reason: string };

/** The message is done. */
export const done: StepOutcome = { kind: 'done' };

/**
 * The message can never be done.
 *
 * @example
 * setAside('没有这次报送 / there is no such submission: 42');
 */
export const setAside = (reason: string): StepOutcome => ({ kind: 'set-aside', reason });
