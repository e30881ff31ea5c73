import type { Operation } from '../operation.ts';
import { isRefusal } from '../refusal.ts';
import { describeObject, overrides, readHeaders } from './describe-object.ts';

/** HeadObject: GetObject's headers, `content-length` among them, and no body. */
export const headObject: Operation = {
  name: 'HeadObject',
  method: 'HEAD',
  target: 'object',
  query: ['versionId', ...Object.keys(overrides)],
  headers: readHeaders,
  run(call, storage) {
    const described = describeObject(call, storage);
    if (isRefusal(described)) return described;
    const { response, content } = described;
    if (content === undefined) return response;
    return { ...response, headers: { ...response.headers, 'content-length': String(content.end - content.start) } };
  },
};
