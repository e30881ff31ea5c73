import { expect, it } from 'vitest';
import { currentHolder } from './handover.ts';

const handed = (from: string, to: string, day: number) => ({ from, to, at: `2026-03-0${day}T01:00:00.000Z` });
const on = (day: number) => `2026-03-0${day}T12:00:00.000Z`;
const all = [handed('li', 'wang', 1), handed('chen', 'zhao', 2), handed('wang', 'zhou', 3), handed('zhou', 'li', 5)];

it('follows work from hand to hand, and back', () => {
  const held = [0, 1, 2, 3, 4, 5].map((day) => currentHolder({ sub: 'li' }, all, on(day)));
  expect(held).toEqual(['li', 'wang', 'wang', 'zhou', 'zhou', 'li']);
});

it('leaves what is given after a handover to whom it was given', () => {
  expect(currentHolder({ sub: 'li', since: on(2) }, all, on(9))).toBe('li');
  expect(currentHolder({ sub: 'wang', since: on(2) }, all, on(4))).toBe('zhou');
});

it('leaves the work of others alone', () => {
  expect(currentHolder({ sub: 'zhang' }, all, on(9))).toBe('zhang');
});
