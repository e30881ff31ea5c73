import type { Refusal } from '../../reading/number-reading.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/**
 * A total is no number, so that it could not be compared. A formula without its value is nothing to complain of, nor is a
 * total that is merged over several columns.
 */
export const totalUnreadable: SheetRule = {
  id: 'total.unreadable',
  level: 'warning',
  source: 'The total row is never data: what it cannot say harms nothing',
  hint: { zh: '请改正合计公式', en: 'Correct the formula of the total' },
  find: ({ body }) =>
    body.totals.flatMap(({ figures }) =>
      [...figures.values()].flatMap(({ field, cell, seen, reading }) => {
        if (reading.kind !== 'refused' || harmless.has(reading.refusal)) return [];
        return [
          {
            cell,
            field,
            seen,
            expected: '数字',
            message: {
              zh: `${columnOf(field).label}的合计不是数字（${seen}），未作核对`,
              en: `The total is not a number (${seen}) and was not compared`,
            },
          },
        ];
      }),
    ),
};

const harmless: ReadonlySet<Refusal> = new Set(['uncalculated', 'merged']);
