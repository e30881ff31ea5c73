import { failuresOf } from './failures.ts';
import type { RunOptions } from './open-run.ts';
import { runSeed, type SeedOutcome } from './run-seed.ts';

/** How many replays shrinking may take. */
const REPLAYS = 120;

/**
 * Leaves out faults of a failing run as long as it still fails, first many at a time, then one by one: what remains is
 * about what it takes. Other faults may come when one is left out, since the run goes on otherwise; they are tried, too.
 */
export const shrink = async (failing: SeedOutcome, options: RunOptions): Promise<ReadonlySet<number>> => {
  let without: ReadonlySet<number> = new Set(options.without);
  let outcome = failing;
  let replays = 0;
  let size = Math.max(1, Math.ceil(outcome.happened.length / 2));
  while (replays < REPLAYS) {
    const before = outcome.happened;
    for (let at = 0; at < outcome.happened.length && replays < REPLAYS; ) {
      const tried = new Set([...without, ...outcome.happened.slice(at, at + size)]);
      replays += 1;
      const again = await runSeed(failing.seed, { ...options, without: tried });
      const smaller = failuresOf(again).length > 0 && again.happened.length < outcome.happened.length;
      if (smaller) [without, outcome] = [tried, again];
      else at += size;
    }
    if (size === 1 && outcome.happened === before) break;
    size = Math.max(1, Math.floor(size / 2));
  }
  return without;
};
