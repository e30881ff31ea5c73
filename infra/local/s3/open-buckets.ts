import { randomBytes } from 'node:crypto';
import type { Clock, LocalRequest, LocalResponse } from '../exchange.ts';
import { type Address, readAddress } from './address.ts';
import { authenticate } from './auth/authenticate.ts';
import type { BucketDefinition } from './bucket-definition.ts';
import { corsHeaders, preflight } from './cors.ts';
import type { Storage } from './operation.ts';
import { effectiveHeaders, findOperation } from './operations/find-operation.ts';
import { readPayload } from './payload.ts';
import { postObject } from './post/post-object.ts';
import { isRefusal, noSuchBucket, type Refusal, refusalResponse } from './refusal.ts';
import { openDatabase } from './storage/database.ts';
import { objectListing } from './storage/object-listing.ts';
import { objectStore } from './storage/object-store.ts';
import { outbox, type PendingNotification } from './storage/outbox.ts';

/** What the embedded S3 is opened with. */
export interface BucketsOptions {
  /** The SQLite file that holds all objects; in memory when it is left out. */
  readonly file?: string | undefined;
  readonly clock: Clock;
  /** The region in which requests must be signed, and which events name. */
  readonly region: string;
  /** The one identity whose signatures are accepted. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Takes an S3 event to its queue. It must have it safe when it returns: the event is forgotten then. */
  readonly notify: (target: PendingNotification) => void;
}

/** The embedded S3. */
export interface LocalBuckets {
  /** Answers one path-style request; a mistake is answered as S3 answers it, never thrown. */
  handle(request: LocalRequest): Promise<LocalResponse>;
  has(bucket: string): boolean;
  /** Declares a bucket, or declares it anew: definitions are not stored, objects are. */
  createBucket(definition: BucketDefinition): void;
  /** Hands over the notifications that an earlier process committed and did not live to deliver; call it at start. */
  redeliver(): void;
  close(): void;
}

/**
 * Opens the embedded cloud's S3: real SDK clients and browsers against SQLite, with signatures, policies, checksums,
 * conditions and CORS checked as S3 checks them, and anything not known answered 501.
 *
 * @example
 * const buckets = openBuckets({ clock: Date.now, region: 'cn-north-1', credentials, notify: sendToQueue });
 * buckets.createBucket({ name: 'uploads', versioned: true, cors: [], notifications: [] });
 */
export function openBuckets({ file, clock, region, credentials, notify }: BucketsOptions): LocalBuckets {
  const database = openDatabase(file ?? ':memory:');
  const definitions = new Map<string, BucketDefinition>();
  const storage: Storage = {
    database,
    objects: objectStore(database),
    listing: objectListing(database),
    outbox: outbox(database),
    clock,
    keys: { ...credentials, region },
    notify,
  };
  return {
    handle: (request) => handle(request, definitions, storage),
    has: (bucket) => definitions.has(bucket),
    createBucket: (definition) => void definitions.set(definition.name, definition),
    redeliver: () => storage.outbox.deliver(notify),
    close: () => database.close(),
  };
}

type Definitions = ReadonlyMap<string, BucketDefinition>;

async function handle(request: LocalRequest, definitions: Definitions, storage: Storage): Promise<LocalResponse> {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const address = readAddress(request.url);
  const bucket = isRefusal(address) ? undefined : definitions.get(address.bucket);
  const outcome = isRefusal(address) ? address : await answer(request, address, bucket, storage, requestId);
  const response = isRefusal(outcome) ? refusalResponse(outcome, requestId) : outcome;
  const headers = { 'x-amz-request-id': requestId, ...corsHeaders(bucket, request), ...response.headers };
  // A HEAD has no body, not even an error's: clients go by its status.
  if (request.method === 'HEAD' || [204, 304].includes(response.status)) return { status: response.status, headers };
  const body = typeof response.body === 'object' ? response.body : Buffer.from(response.body ?? '');
  return { status: response.status, headers: { ...headers, 'content-length': String(body.length) }, body };
}

async function answer(
  request: LocalRequest,
  address: Address,
  bucket: BucketDefinition | undefined,
  storage: Storage,
  requestId: string,
): Promise<LocalResponse | Refusal> {
  if (request.method === 'OPTIONS') return preflight(bucket, request);
  if (isFormUpload(request, address)) {
    return await postObject(request, { name: address.bucket, bucket, requestId }, storage);
  }
  const operation = findOperation(request, address);
  if (isRefusal(operation)) return operation;
  const payloadHash = authenticate(request, storage.keys, storage.clock());
  if (isRefusal(payloadHash)) return payloadHash;
  if (bucket === undefined) return noSuchBucket(address.bucket);
  const payload = readPayload({ ...request, headers: effectiveHeaders(request) }, payloadHash);
  if (isRefusal(payload)) return payload;
  const { bytes: body, headers } = payload;
  return operation.run(
    { bucket, key: address.key, query: request.url.searchParams, headers, body, requestId },
    storage,
  );
}

const isFormUpload = (request: LocalRequest, { bucket, key }: Address): boolean =>
  request.method === 'POST' && bucket !== '' && key === '' && request.url.search === '';
