import { Decimal } from '../../decimal.ts';
import type { Message } from '../../message.ts';

/**
 * How a figure grew over its base, in per cent to two decimals; undefined over a base that is not positive.
 *
 * @example
 * growthText(new Decimal(104), new Decimal(100))?.zh; // '增长 4 %'
 */
export const growthText = (current: Decimal, base: Decimal): Message | undefined => {
  if (base.lte(0)) return undefined;
  const growth = current.div(base).minus(1).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  if (growth.isZero()) return { zh: '持平', en: 'no growth' };
  const size = growth.abs().toString();
  return growth.isNegative()
    ? { zh: `下降 ${size} %`, en: `a fall of ${size} %` }
    : { zh: `增长 ${size} %`, en: `a growth of ${size} %` };
};
