import { describe, expect, it } from 'vitest';
import { failedMessages } from './batch-result.ts';

const failed = (value: unknown) => [...failedMessages(JSON.stringify(value), ['a', 'b'])];

describe('what a consumer returns', () => {
  it.each([[null], [{}], [{ batchItemFailures: null }], [{ batchItemFailures: [] }], ['fine'], [7]])(
    'means that all went well when it is %j',
    (value) => {
      expect(failed(value)).toEqual([]);
    },
  );

  it('names the messages that failed', () => {
    expect(failed({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual(['b']);
  });

  it.each([
    [{ batchItemFailures: [{ itemIdentifier: 'nobody' }] }],
    [{ batchItemFailures: [{ itemIdentifier: '' }] }],
    [{ batchItemFailures: [{ itemIdentifier: null }] }],
    [{ batchItemFailures: [{ id: 'a' }] }],
    [{ batchItemFailures: 'a' }],
  ])('means that all failed when it is %j', (value) => {
    expect(failed(value)).toEqual(['a', 'b']);
  });
});
