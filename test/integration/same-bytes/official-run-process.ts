import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import { runRobustness } from '../../../libs/domain/evaluation/run-robustness.ts';
import { stagesOf } from '../../../libs/domain/proof/stages.ts';
import { ruledInputs } from '../../support/ruled-run.ts';

/** A whole official run, as its documents are written: result, everything in between, robustness. */
const inputs = ruledInputs();
process.stdout.write(
  JSON.stringify({
    result: evaluate(inputs),
    stages: stagesOf(inputs),
    robustness: runRobustness(inputs, { draws: 2000 }),
  }),
);
