import type { Operation } from '../operation.ts';
import { isRefusal } from '../refusal.ts';
import { describeObject, overrides, readHeaders } from './describe-object.ts';

/** GetObject: the newest version or that of `versionId`, whole or one range. */
export const getObject: Operation = {
  name: 'GetObject',
  method: 'GET',
  target: 'object',
  query: ['versionId', ...Object.keys(overrides)],
  headers: readHeaders,
  run(call, storage) {
    const described = describeObject(call, storage);
    if (isRefusal(described)) return described;
    const { response, content } = described;
    if (content === undefined) return response;
    return { ...response, body: storage.objects.body(content.sequence).subarray(content.start, content.end) };
  },
};
