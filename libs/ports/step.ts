/** What became of a message: done (also when it was done before), or put aside for a person with a readable reason. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly counted?: Readonly<Record<string, number>> }
  | { readonly kind: 'set-aside'; readonly reason: string };

/** The message is done. */
export const done: StepOutcome = { kind: 'done' };

/**
 * The message is done, and the step counted something on the way that is told in its metrics.
 *
 * @example
 * doneCounting({ error: 2 }).kind; // 'done'
 */
export const doneCounting = (counted: Readonly<Record<string, number>>): StepOutcome => ({ kind: 'done', counted });

/**
 * The message can never be done.
 *
 * @example
 * setAside('没有这次报送 / there is no such submission: 42');
 */
export const setAside = (reason: string): StepOutcome => ({ kind: 'set-aside', reason });

/**
 * One message, several steps in their order: the first that puts it aside ends it. Each has to be done once only by itself, as
 * the message comes again whole.
 *
 * @example
 * inTurn(releaseReport(ports), freezeBundle(ports));
 */
export const inTurn =
  <Message>(...steps: readonly ((message: Message) => Promise<StepOutcome>)[]) =>
  async (message: Message): Promise<StepOutcome> => {
    for (const step of steps) {
      const outcome = await step(message);
      if (outcome.kind !== 'done') return outcome;
    }
    return done;
  };
