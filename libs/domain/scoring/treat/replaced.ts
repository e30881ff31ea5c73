import { plain } from '../../decimal.ts';
import type { Column, Values } from '../column.ts';
import type { ScoringWarning } from '../scoring-warning.ts';

/**
 * A warning for each unit whose value a treatment replaced, with both values.
 *
 * @example
 * replaced('cap.applied', { item: 'x', direction: 'up', units: ['a', 'b'], values: [new Decimal(9), new Decimal(3)] }, [new Decimal(5), new Decimal(3)]).length; // 1
 */
export const replaced = (code: string, { item, units, values }: Column, treated: Values): readonly ScoringWarning[] =>
  units.flatMap((unit, at) => {
    const [from, to] = [values[at], treated[at]];
    if (!(from && to) || from.equals(to)) return [];
    const message = {
      zh: `数值由 ${plain(from)} 调整为 ${plain(to)}`,
      en: `the value ${plain(from)} became ${plain(to)}`,
    };
    return [{ code, unit, item, message }];
  });
