import { expect, it } from 'vitest';
import { column, printed } from '../normalise/column.fixture.ts';
import { log } from './log.ts';

// ln(0.01·100), ln(50 + 1), ln(100 + 1) by a second computation.
it('takes logarithms above the lowest value', () => {
  const { values, warnings } = log.treat(column('down', -20, null, 30, 80));
  expect(printed(values)).toEqual(['0', null, '3.931825632724', '4.615120516841']);
  expect(warnings).toMatchObject([{ code: 'log.applied', item: 'x' }]);
});

it('leaves a column without differences as it is, silently', () => {
  const same = column('up', 5, 5, null);
  expect(log.treat(same)).toEqual({ values: same.values, warnings: [] });
});
