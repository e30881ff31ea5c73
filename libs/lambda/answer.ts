import type { AnswerStatus } from './route.ts';

/** What a command answers when all is well. At most one of `body`, `bytes` and `redirect`. */
export interface Answer<Body = unknown> {
  /** Default: the route's. */
  readonly status?: AnswerStatus;
  /** Sent as JSON. */
  readonly body?: Body;
  /** Sent as they are, as `contentType`. */
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
  /** The version of the thing, from 1: its ETag is `"<version>"`, what `If-Match` must say. */
  readonly version?: number;
  /** Of a thing without a version, e.g. a hash; without quotes. */
  readonly etag?: string;
  /** Where a created thing is, e.g. `/v1/submissions/…`. */
  readonly location?: string;
  /** Public routes only: the address to get it from. */
  readonly redirect?: string;
  /** Others, e.g. `cache-control` of a public route, `content-disposition`. Those of the edge stand over them. */
  readonly headers?: Readonly<Record<string, string>>;
}
