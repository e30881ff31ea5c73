import { expect, it } from 'vitest';
import { type DecidedState, evaluationStates, leadsOn } from './evaluation.ts';

const before = (to: DecidedState) => evaluationStates.filter((from) => leadsOn(from, to));

it('leads each decision on from the state before it; the public notice may be left out', () => {
  expect(before('feedback')).toEqual(['provisional']);
  expect(before('approved')).toEqual(['feedback']);
  expect(before('publicised')).toEqual(['approved']);
  expect(before('circulated')).toEqual(['approved', 'publicised']);
});
