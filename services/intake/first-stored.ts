import { sha256Hex } from '../../libs/domain/digest.ts';
import type { SubmittedFile } from '../../libs/domain/submission.ts';
import type { FindFirstVersion, GetObject } from '../../libs/ports/objects.ts';

/** What looking at the store of uploads needs. */
export interface FirstStoredPorts {
  readonly findFirstVersion: FindFirstVersion;
  readonly getObject: GetObject;
}

/** The first version that was stored under a key: what is kept of it, and its bytes. */
export interface FirstStored {
  readonly stored: NonNullable<SubmittedFile['stored']>;
  readonly bytes: Uint8Array;
}

/** Finds the first stored version of an upload, by the store's own time, with the hash of its bytes; later ones do not count. */
export const firstStored = async (
  { findFirstVersion, getObject }: FirstStoredPorts,
  key: string,
): Promise<FirstStored | undefined> => {
  const place = { bucket: 'uploads', key } as const;
  const version = await findFirstVersion(place);
  const object = version && (await getObject({ ...place, versionId: version.versionId }));
  if (!version || !object) return undefined;
  const { versionId, storedAt } = version;
  return { stored: { versionId, storedAt, sha256: sha256Hex(object.bytes) }, bytes: object.bytes };
};
