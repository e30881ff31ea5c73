import { evaluate as run } from '../../../libs/domain/evaluation/evaluate.ts';
import { freezeDeep } from './frozen.ts';
import { remember } from './remember.ts';

/** Runs each evaluation once a process. */
export const evaluate = remember(
  (...args: Parameters<typeof run>) => freezeDeep(run(...args)),
  (inputs) => JSON.stringify(inputs),
);
