import { expect, it } from 'vitest';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { readUnreviewedAsOf } from './unreviewed.ts';

it.each([
  ['2027', true],
  ['2026Q1', true],
  ['2024Q1', true],
  ['2023', false],
])('of a moment of 2026 a filing of %s that waited is shown: %s', async (period, shown) => {
  const line = openLine();
  await lodge(line, { state: 'certified', form: 'work-plan', period });
  const waiting = await readUnreviewedAsOf(line.ports.listIndex, '2026-06-01T01:00:00.000Z');
  expect(waiting.map(({ filing }) => filing.period)).toEqual(shown ? [period] : []);
});
