import { knownFindings } from './invariants/known-findings.ts';
import type { SeedOutcome } from './run-seed.ts';

/** What did not hold in a run, without what is known and waits for its repair. */
export const failuresOf = ({ broken }: Pick<SeedOutcome, 'broken'>): readonly string[] =>
  broken.filter((line) => !knownFindings.some((finding) => finding.broken.test(line)));
