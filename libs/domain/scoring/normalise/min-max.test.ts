import { expect, it } from 'vitest';
import { column, printed } from './column.fixture.ts';
import { minMax } from './min-max.ts';

// By hand.
it('puts the worst at the lower end, the best at the upper one, others by their distance', () => {
  expect(printed(minMax.normalise(column('up', 3, null, -1, 7), { method: 'min-max' }).scores)).toEqual([
    '0.5',
    null,
    '0',
    '1',
  ]);
  expect(printed(minMax.normalise(column('down', 3, -1, 5), { method: 'min-max', scale: [1, '100'] }).scores)).toEqual([
    '34',
    '100',
    '1',
  ]);
});

it('gives everyone full points where nothing tells units apart, and says so', () => {
  const constant = minMax.normalise(column('down', 4, 4, null), { method: 'min-max', scale: [0, 100] });
  expect(printed(constant.scores)).toEqual(['100', '100', null]);
  expect(constant.warnings).toEqual([
    {
      code: 'min-max.constant',
      item: 'x',
      message: { zh: '各单位数值相同，得分均为 100', en: 'all values are equal: the score is 100' },
    },
  ]);
  const single = minMax.normalise(column('up', null, 4), { method: 'min-max' });
  expect(printed(single.scores)).toEqual([null, '1']);
  expect(single.warnings.map(({ code }) => code)).toEqual(['min-max.single-unit']);
});
