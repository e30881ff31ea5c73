import { Decimal } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import type { SaidRow } from '../records/said.ts';
import type { ExpectedDifference } from './expected-differences.ts';

/**
 * What is to be said of an expected number that came out otherwise: both numbers, and where each stands.
 *
 * @example
 * differenceMessage(difference, '“主要指标预计数”D4').zh; // '税收收入预计 900 万元（…），年报为 1000 万元（…），相差 10 %'
 */
export const differenceMessage = (difference: ExpectedDifference<SaidRow>, expectedAt: string): Message => {
  const { figure, of, cells } = difference;
  const [expected, reported, apart] = [difference.expected, difference.reported, difference.difference].map(short);
  return of === 'value'
    ? {
        zh: `${figure.name}预计 ${expected} ${figure.unit}（${expectedAt}），年报为 ${reported} ${figure.unit}（${cells}），相差 ${apart} %`,
        en: `${figure.name} was expected at ${expected} ${figure.unit} (${expectedAt}), and reported at ${reported} (${cells}): ${apart} % apart`,
      }
    : {
        zh: `${figure.name}预计增长 ${expected} %（${expectedAt}），年报为增长 ${reported} %（${cells}），相差 ${apart} 个百分点`,
        en: `${figure.name} was expected to grow by ${expected} % (${expectedAt}), and grew by ${reported} % (${cells}): ${apart} percentage points apart`,
      };
};

/**
 * A number as findings quote it.
 *
 * @example
 * short(new Decimal('12.3456789')); // '12.3457'
 */
const short = (value: Decimal): string => value.toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toString();
