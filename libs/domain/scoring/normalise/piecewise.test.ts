import { expect, it } from 'vitest';
import { column, printed } from './column.fixture.ts';
import { type PiecewiseParameters, piecewise } from './piecewise.ts';

const table: PiecewiseParameters = {
  method: 'piecewise',
  points: [
    [0, 60],
    [10, 80],
    ['10.5', 81],
    [20, 100],
  ],
};

// All by hand.
it('runs straight from point to point, and stays at the ends', () => {
  expect(printed(piecewise.normalise(column('up', -5, 0, 4, 10, '10.25', null, 20, 99), table).scores)).toEqual([
    '60',
    '60',
    '68',
    '80',
    '80.5',
    null,
    '100',
    '100',
  ]);
});

it('reads the table the same way whatever the direction: the best value may lie in the middle', () => {
  const middle: PiecewiseParameters = {
    method: 'piecewise',
    points: [
      [0, 0],
      [50, 100],
      [100, 0],
    ],
  };
  for (const direction of ['up', 'down'] as const) {
    expect(printed(piecewise.normalise(column(direction, 25, 50, 90), middle).scores)).toEqual(['50', '100', '20']);
  }
});

it('holds a step from its point upwards where more is better', () => {
  const bands: PiecewiseParameters = {
    method: 'piecewise',
    points: [
      [0, 2],
      [60, 5],
      [90, 10],
    ],
    steps: true,
  };
  expect(printed(piecewise.normalise(column('up', -1, 0, '59.99', 60, 89, 90, 500), bands).scores)).toEqual([
    '2',
    '2',
    '2',
    '5',
    '5',
    '10',
    '10',
  ]);
});

it('holds a step from its point downwards where less is better', () => {
  const days: PiecewiseParameters = {
    method: 'piecewise',
    points: [
      [0, 10],
      [5, 8],
      [10, 6],
    ],
    steps: true,
  };
  expect(printed(piecewise.normalise(column('down', -1, 0, '0.5', 5, 6, 10, 11), days).scores)).toEqual([
    '10',
    '10',
    '8',
    '8',
    '6',
    '6',
    '6',
  ]);
});
