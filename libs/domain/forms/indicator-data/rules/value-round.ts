import { type Decimal, nearestDouble } from '../../../decimal.ts';
import { placedFigures } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** Of fewer figures than these, the share tells little. */
const least = 30;

/** Whether a number other than zero is a multiple of 100: its last digit that is not 0 stands there or before. */
const endsInZeros = (value: Decimal): boolean => nearestDouble(value) % 100 === 0;

/** Most figures end in 00: estimates, perhaps. */
export const valueRound: SheetRule = {
  id: 'value.round',
  level: 'info',
  source: 'V6: measured figures seldom end in 00; more than 60 % are worth a note',
  hint: {
    zh: '请核对是否为估算数；确为实际数的不必理会',
    en: 'Check whether these are estimates; if they were measured, leave it',
  },
  find: (sheet) => {
    const numbers = placedFigures(sheet).flatMap(({ figure: { reading } }) =>
      reading.kind === 'number' && !reading.value.isZero() ? [reading.value] : [],
    );
    const round = numbers.filter(endsInZeros).length;
    if (numbers.length < least || round * 10 <= numbers.length * 6) return [];
    return [
      {
        seen: `${round} / ${numbers.length}`,
        expected: '不多于 60 %',
        message: {
          zh: `${numbers.length} 个数中有 ${round} 个末两位为 00，疑似估算`,
          en: `${round} of ${numbers.length} figures end in 00: they may be estimates`,
        },
      },
    ];
  },
};
