import { expect, it } from 'vitest';
import { evaluationStates, stateBefore } from './evaluation.ts';

it('leads each decision on from the state before it', () => {
  for (const to of ['feedback', 'approved', 'circulated'] as const) {
    expect(evaluationStates.indexOf(stateBefore(to))).toBe(evaluationStates.indexOf(to) - 1);
  }
});
