import type { Message } from '../../message.ts';

/**
 * What is wrong with the parameters of a way of weighing for the tree at hand.
 *
 * @example
 * const p: WeightsProblem = { path: ['factors', 'rd'], message: { zh: '指标树中没有此项', en: 'is not in the tree' } };
 */
export interface WeightsProblem {
  /** From the top of the parameters. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}
