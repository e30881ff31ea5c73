/** The steps that end something, run in the reverse order of its beginning. */
export interface Ending {
  readonly add: (step: () => unknown) => void;
  /** Runs all steps once, even when some fail, and rejects then with what failed. */
  readonly run: () => Promise<void>;
}

/**
 * Collects the steps of an ending while something begins.
 *
 * @example
 * const ending = inReverse();
 * const file = open(path);
 * ending.add(() => file.close());
 */
export function inReverse(): Ending {
  const steps: (() => unknown)[] = [];
  return {
    add: (step) => void steps.push(step),
    run: async () => {
      const failures: unknown[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    },
  };
}

/**
 * Waits for work to end, but no longer than this: what is stored survives being cut off, a person at Ctrl-C does not wait.
 *
 * @param limitMs real milliseconds
 */
export async function patiently(limitMs: number, work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, limitMs);
  await Promise.race([work, late.promise]);
  clearTimeout(timer);
}
