import type { Operation } from '../operation.ts';
import { isRefusal } from '../refusal.ts';
import { createObject, creationHeaders } from './create-object.ts';

/** PutObject, signed in its header or presigned. */
export const putObject: Operation = {
  name: 'PutObject',
  method: 'PUT',
  target: 'object',
  query: [],
  headers: [
    'content-md5',
    'if-match',
    'if-none-match',
    'x-amz-checksum-',
    'x-amz-meta-',
    'x-amz-sdk-checksum-algorithm',
  ],
  run(call, storage) {
    const stored = createObject({ ...call, eventName: 'ObjectCreated:Put' }, storage);
    return isRefusal(stored) ? stored : { status: 200, headers: creationHeaders(call.bucket, stored) };
  },
};
