import type { Clock, LocalRequest, LocalResponse } from '../exchange.ts';
import type { SigningKeys } from './auth/scope.ts';
import type { BucketDefinition } from './bucket-definition.ts';
import type { Refusal } from './refusal.ts';
import type { Database } from './storage/database.ts';
import type { ObjectListing } from './storage/object-listing.ts';
import type { ObjectStore } from './storage/object-store.ts';
import type { Outbox, PendingNotification } from './storage/outbox.ts';

/** A request that was signed and whose body is what was signed. */
export interface Call {
  readonly bucket: BucketDefinition;
  /** Empty for an operation on a bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** With the `x-amz-*` parameters that a presigned URL carries in its query, and with the body's trailers. */
  readonly headers: LocalRequest['headers'];
  /** The object's bytes, without transfer framing. */
  readonly body: Buffer;
  readonly requestId: string;
}

/** What operations work with. */
export interface Storage {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly listing: ObjectListing;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly keys: SigningKeys;
  readonly notify: (notification: PendingNotification) => void;
}

/** One S3 operation: how it is recognised, which parameters it honours, and its work. One file and one line in the list each. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly target: 'bucket' | 'object';
  /** The query parameter that selects it among those of its method, with its value where that matters. */
  readonly selector?: readonly [name: string, value?: string];
  /** Query parameters that it honours; with any other the request is 501. */
  readonly query: readonly string[];
  /** Headers that change its meaning and that it honours; a name ending in `-` stands for all that begin so. */
  readonly headers: readonly string[];
  run(call: Call, storage: Storage): LocalResponse | Refusal;
}
