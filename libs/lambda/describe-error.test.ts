import { describe, expect, it } from 'vitest';
import { Unavailable } from '../ports/failures.ts';
import { describeError } from './describe-error.ts';

describe('what the journal keeps of an error', () => {
  it('is its name, message, code, stack and causes', () => {
    const error = new Unavailable('records.commit', { cause: new TypeError('socket hang up') });
    expect(describeError(error)).toMatchObject({
      name: 'Unavailable',
      message: 'records.commit could not be completed',
      code: 'cloud.unavailable',
      stack: expect.stringContaining('describe-error.test.ts'),
      cause: { name: 'TypeError', message: 'socket hang up' },
    });
  });

  it('is nothing else that the error carries', () => {
    const error = Object.assign(new Error('conditional check failed'), {
      Item: { cell: 'secret' },
      $response: 'secret',
    });
    expect(JSON.stringify(describeError(error))).not.toContain('secret');
  });

  it('is bounded where causes go round in circles', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"name"/g)).toHaveLength(5);
  });

  it('is only its type where no error was thrown', () => {
    expect(describeError('secret')).toEqual({ name: 'NotAnError', message: 'a string was thrown' });
  });
});
