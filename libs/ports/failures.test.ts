import { expect, it } from 'vitest';
import { InvalidCursor, Unavailable } from './failures.ts';

it('failures have a name and a code that minification leaves alone, and keep their cause', () => {
  const cause = new Error('ECONNRESET');
  expect(new Unavailable('records.commit', { cause })).toMatchObject({
    name: 'Unavailable',
    code: 'cloud.unavailable',
    operation: 'records.commit',
    cause,
  });
  expect(new InvalidCursor({ cause })).toMatchObject({ name: 'InvalidCursor', code: 'request.cursor', cause });
});
