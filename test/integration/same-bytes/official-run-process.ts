import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { runRobustness } from '../../../libs/domain/evaluation/run-robustness.ts';
import { stagesOf } from '../../../libs/domain/proof/stages.ts';
import kept from './official-inputs.json' with { type: 'json' };

/**
 * A whole official run, as its documents are written: result, everything in between, robustness. Its inputs are those of
 * `test/support/ruled-run.ts`, kept as JSON with their scheme, so that a standing scheme may go on without changing them.
 */
const inputs = kept as unknown as RunInputs;
process.stdout.write(
  JSON.stringify({
    result: evaluate(inputs),
    stages: stagesOf(inputs),
    robustness: runRobustness(inputs, { draws: 2000 }),
  }),
);
