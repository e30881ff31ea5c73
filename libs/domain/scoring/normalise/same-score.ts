import { type Decimal, plain } from '../../decimal.ts';
import type { Column } from '../column.ts';
import { mapPresent, presentOf } from '../present-values.ts';
import type { Normalised } from './normalise-method.ts';

/**
 * What a method does with a column that tells no units apart: every unit that has a value gets the same score, and a
 * warning says why: `method.constant`, or `method.single-unit` where only one unit has a value.
 *
 * @example
 * sameScore('min-max', { item: 'x', direction: 'up', units: ['a'], values: [new Decimal(5)] }, new Decimal(1)).scores; // [1]
 */
export const sameScore = (method: string, { item, values }: Column, score: Decimal): Normalised => {
  const scores = mapPresent(values, () => score);
  const [reason, zh, en] = presentOf(values).length === 1 ? SINGLE : CONSTANT;
  const message = { zh: `${zh}，得分均为 ${plain(score)}`, en: `${en}: the score is ${plain(score)}` };
  return { scores, warnings: [{ code: `${method}.${reason}`, item, message }] };
};

const SINGLE = ['single-unit', '只有一个单位有数值', 'only one unit has a value'] as const;
const CONSTANT = ['constant', '各单位数值相同', 'all values are equal'] as const;
