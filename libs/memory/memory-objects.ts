import type { BucketName, NewObject, ObjectPlace, Objects, ObjectVersion, StoredObject } from '../ports/objects.ts';
import type { Now } from '../ports/world.ts';
import { type FormOutcome, uploadForms } from './upload-forms.ts';

/** What the store of uploads tells of each version that it keeps, as S3's `ObjectCreated` event does. */
export interface StoredEvent extends ObjectVersion {
  readonly bucket: BucketName;
  readonly key: string;
}

/** A stored version of a file, with where it is. `versionId` is `null` (the word, as in S3) where a store has no versions. */
export interface MemoryObject extends StoredObject {
  readonly bucket: BucketName;
  readonly key: string;
  readonly versionId: string;
}

/** What a browser gets by a signed link: the file, and the name under which it is saved. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** The stores of files in memory, the browser's side of signed forms and links, and a look inside. */
export interface MemoryObjects extends Objects {
  /** Posts a file with the fields of a signed form. A refusal stores nothing. */
  readonly submitForm: (fields: Readonly<Record<string, string>>, bytes: Uint8Array) => FormOutcome;
  /** Follows a signed link; `undefined` where it has expired, or leads to no file. */
  readonly openLink: (url: string) => Download | undefined;
  /** Every stored version, oldest first. */
  readonly all: () => readonly MemoryObject[];
}

/** `onStored` is told of each version in the store of uploads, once, before the call that stored it returns. */
export interface MemoryObjectsOptions {
  readonly now: Now;
  readonly onStored?: (event: StoredEvent) => void;
}

/**
 * The ports of files in memory: deterministic, versions are `v1`, `v2`, … in order of storage. Bytes are copied in and out.
 * Held to the same promises as S3 by `test/conformance/describe-objects.ts`.
 *
 * @example
 * const { signUpload, submitForm } = memoryObjects({ now: () => '2026-01-12T01:00:00.000Z' });
 */
export const memoryObjects = ({ now, onStored = () => {} }: MemoryObjectsOptions): MemoryObjects => {
  const versions: MemoryObject[] = [];
  const byPlace = new Map<string, MemoryObject[]>();
  const forms = uploadForms(now);

  const versionsOf = (place: Omit<ObjectPlace, 'versionId'>): readonly MemoryObject[] =>
    byPlace.get(placeName(place)) ?? [];
  const store = ({ bucket, key, bytes, contentType }: NewObject): MemoryObject => {
    const versionId = bucket === 'uploads' ? `v${versions.length + 1}` : 'null';
    const stored = { bucket, key, bytes: bytes.slice(), contentType, storedAt: now(), versionId };
    versions.push(stored);
    byPlace.set(placeName(stored), [...versionsOf(stored), stored]);
    if (bucket === 'uploads') onStored({ bucket, key, ...versionOf(stored) });
    return stored;
  };
  const find = ({ versionId, ...place }: ObjectPlace): MemoryObject | undefined =>
    versionsOf(place).findLast((one) => (versionId ?? one.versionId) === one.versionId);

  return {
    getObject: async (place) => {
      const found = find(place);
      return found && objectOf(found);
    },
    putObject: async (object) => {
      if (find({ bucket: object.bucket, key: object.key }) === undefined) store(object);
    },
    findFirstVersion: async (place) => {
      const [first] = versionsOf(place);
      return first && versionOf(first);
    },
    signUpload: async (policy) => forms.sign(policy),
    submitForm: (fields, bytes) => {
      const checked = forms.check(fields, bytes);
      if (checked.stored) store({ bucket: 'uploads', key: checked.key, bytes, contentType: checked.contentType });
      return checked;
    },
    signDownload: async ({ seconds, ...place }) =>
      `memory:${encodeURIComponent(JSON.stringify({ place, expires: Date.parse(now()) + seconds * 1000 }))}`,
    openLink: (url) => {
      const { place, expires }: Link = JSON.parse(decodeURIComponent(url.replace(/^memory:/, '')));
      const found = Date.parse(now()) < expires ? find(place) : undefined;
      return found && { bytes: found.bytes.slice(), contentType: found.contentType, fileName: place.fileName };
    },
    all: () => versions.map(withCopiedBytes),
  };
};

/** No name of a store has a stroke in it. */
const placeName = ({ bucket, key }: Omit<ObjectPlace, 'versionId'>): string => `${bucket}/${key}`;

/** Copied only when somebody looks at them: most who list objects want their keys. */
const withCopiedBytes = (one: MemoryObject): MemoryObject => ({
  ...{ bucket: one.bucket, key: one.key, versionId: one.versionId },
  ...{ contentType: one.contentType, storedAt: one.storedAt },
  get bytes() {
    return one.bytes.slice();
  },
});

/** What a link in memory says; nobody outside a test reads it, so it is signed by nobody. */
interface Link {
  readonly place: ObjectPlace & { readonly fileName: string };
  readonly expires: number;
}

const versionOf = ({ versionId, bytes, storedAt }: MemoryObject): ObjectVersion => ({
  versionId,
  size: bytes.length,
  storedAt,
});

const objectOf = ({ bucket, bytes, contentType, storedAt, versionId }: MemoryObject): StoredObject => ({
  bytes: bytes.slice(),
  contentType,
  storedAt,
  ...(bucket === 'uploads' && { versionId }),
});
