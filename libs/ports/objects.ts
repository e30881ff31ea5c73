/**
 * The stores of files. `uploads` holds originals as they came (versioned), `results` what steps derive
 * (content-addressed, immutable), `published` what anyone may download.
 */
export type BucketName = 'uploads' | 'results' | 'published';

/** A file in a store. Without `versionId` the newest one is meant. */
export interface ObjectPlace {
  readonly bucket: BucketName;
  readonly key: string;
  readonly versionId?: string;
}

/** The bytes of a file and what the store says of them. `storedAt` is the store's own time, RFC 3339 in UTC. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly storedAt: string;
  readonly versionId?: string;
}

/** Reads a file, or `undefined` where there is none. */
export type GetObject = (place: ObjectPlace) => Promise<StoredObject | undefined>;

/** A file to keep. The key is derived from the content, so writing it again is no change. */
export interface NewObject {
  readonly bucket: BucketName;
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Keeps a file if the key is free; where it is taken, the stored one stays and nothing is wrong. */
export type PutObject = (object: NewObject) => Promise<void>;

/** One stored version of an upload. `storedAt` is the store's time of storage (存储时间), RFC 3339 in UTC. */
export interface ObjectVersion {
  readonly versionId: string;
  readonly size: number;
  readonly storedAt: string;
}

/** The first version that was ever stored under a key of a versioned store, or `undefined`. Later ones do not count. */
export type FindFirstVersion = (place: Omit<ObjectPlace, 'versionId'>) => Promise<ObjectVersion | undefined>;

/** What a form upload must be: exactly this key, size, type and content. */
export interface UploadPolicy {
  readonly key: string;
  readonly size: number;
  readonly contentType: string;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly sha256: string;
  /** From now until then, in seconds. */
  readonly seconds: number;
}

/** A signed form: POST the `fields` and then the file, as `multipart/form-data`, to `url`. */
export interface SignedUpload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Signs a form upload into the store of uploads. */
export type SignUpload = (policy: UploadPolicy) => Promise<SignedUpload>;

/** A link to a file: it is saved under `fileName` (any script), or shown in the browser, and works for `seconds`. */
export interface DownloadLink extends ObjectPlace {
  readonly fileName: string;
  readonly seconds: number;
  readonly inline?: true;
}

/** Signs a link to a file. */
export type SignDownload = (link: DownloadLink) => Promise<string>;

/** The stores of files. */
export interface Objects {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
  readonly findFirstVersion: FindFirstVersion;
  readonly signUpload: SignUpload;
  readonly signDownload: SignDownload;
}
