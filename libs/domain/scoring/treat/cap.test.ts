import { expect, it } from 'vitest';
import { column, printed } from '../normalise/column.fixture.ts';
import { cap } from './cap.ts';

it('counts values beyond a limit as the limit, and names each', () => {
  const { values, warnings } = cap.treat(column('up', 300, 50, -200, null, 7), {
    method: 'cap',
    lower: '-99.5',
    upper: 50,
  });
  expect(printed(values)).toEqual(['50', '50', '-99.5', null, '7']);
  expect(warnings).toEqual([
    {
      code: 'cap.applied',
      unit: 'a',
      item: 'x',
      message: { zh: '数值由 300 调整为 50', en: 'the value 300 became 50' },
    },
    {
      code: 'cap.applied',
      unit: 'c',
      item: 'x',
      message: { zh: '数值由 -200 调整为 -99.5', en: 'the value -200 became -99.5' },
    },
  ]);
});

it('limits on one side only where there is one limit', () => {
  expect(printed(cap.treat(column('down', 300, -200), { method: 'cap', lower: 0 }).values)).toEqual(['300', '0']);
});
