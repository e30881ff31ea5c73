import type { SubmittedFile } from '../../libs/domain/submission.ts';
import type { GetObject } from '../../libs/ports/objects.ts';

/** The bytes of the stored version of a file that was filed. Throws where that version is gone. */
export const storedBytes = async (getObject: GetObject, { key, stored }: SubmittedFile): Promise<Uint8Array> => {
  const object = await getObject({ bucket: 'uploads', key, ...(stored ? { versionId: stored.versionId } : {}) });
  if (!object) throw new Error(`the stored version of ${key} is gone`);
  return object.bytes;
};
