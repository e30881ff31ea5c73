import { explainRun as explain, explainPair, standingOf } from '../../../services/ranking/run-explanation.ts';
import { freezeDeep } from './frozen.ts';
import { remember } from './remember.ts';

export { explainPair, standingOf };

/** Explains each run once a process. */
export const explainRun = remember(
  (...args: Parameters<typeof explain>) => freezeDeep(explain(...args)),
  (inputs) => JSON.stringify(inputs),
);
