import { evaluate as run } from '../../../libs/domain/evaluation/evaluate.ts';
import { remember } from './remember.ts';

/** Runs each evaluation once a process. */
export const evaluate = remember(run, (inputs) => JSON.stringify(inputs));
