import { expect, it } from 'vitest';
import { problem } from './problem.ts';

it('names places only where there are some', () => {
  const message = { zh: '错', en: 'wrong' };
  expect(problem('invalid', 'a.b', message, [])).toEqual({ kind: 'invalid', code: 'a.b', message });
  expect(problem('invalid', 'a.b', message, [{ pointer: '/x', message }]).errors).toEqual([{ pointer: '/x', message }]);
});
