import { Decimal } from '../../decimal.ts';
import type { PresentChild } from './present-children.ts';
import type { Guarded } from './score-units.ts';

/**
 * Guards a mean that needs scores above 0: a negative one gives no score at all, a zero gives 0, which is what the mean
 * tends to. `undefined` where all scores are above 0.
 *
 * @example
 * unlessPositive([{ place: 0, score: new Decimal(0), share: new Decimal(1) }])?.reason; // 'zero'
 */
export function unlessPositive(children: readonly PresentChild[]): Guarded | undefined {
  return unlessNotNegative(children) ?? (children.some(({ score }) => score.isZero()) ? zero : undefined);
}

/**
 * Guards a mean that needs scores of 0 and above: a negative one gives no score. `undefined` where none is negative.
 *
 * @example
 * unlessNotNegative([{ place: 0, score: new Decimal(-1), share: new Decimal(1) }])?.reason; // 'negative'
 */
export function unlessNotNegative(children: readonly PresentChild[]): Guarded | undefined {
  return children.some(({ score }) => score.lessThan(0)) ? negative : undefined;
}

const zero: Guarded = {
  score: new Decimal(0),
  reason: 'zero',
  message: { zh: '有一项得分为 0，合成结果为 0', en: 'One of the scores is 0, which makes the whole 0' },
};

const negative: Guarded = {
  score: null,
  reason: 'negative',
  message: { zh: '有一项得分为负，无法合成', en: 'One of the scores is negative: this mean does not exist' },
};
