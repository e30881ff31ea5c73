import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Submission, SubmittedFile } from '../../../libs/domain/submission.ts';
import type { MemoryObject } from '../../../libs/memory/memory-objects.ts';
import type { Invariant } from './invariant.ts';

/** Every upload ends in a state that its filer can see; the first stored version of each file counts, with the hash of its bytes. */
export const uploadsAreSeen: Invariant = {
  name: 'uploads are seen',
  atRest: ({ view, sim }) => {
    const stored = new Map(
      sim.world.objects
        .all()
        .filter(({ bucket }) => bucket === 'uploads')
        .toReversed()
        .map((object) => [object.key, object]),
    );
    return [...view().submissions.values()].flatMap(({ value }) => {
      const wrong = wrongWith(value, stored);
      return wrong === undefined ? [] : [`${value.id} ${wrong}`];
    });
  },
};

const wrongWith = ({ state, files }: Submission, stored: ReadonlyMap<string, MemoryObject>): string | undefined => {
  if (state === 'awaiting-upload' || state === 'received') return `is still ${state}`;
  const missing = files.find(({ key }) => !stored.has(key));
  if (missing) return state === 'expired' ? undefined : `is ${state} without its ${missing.role}`;
  if (state === 'expired') return 'expired although its files are stored';
  const other = files.find((file) => !isFirst(file, stored.get(file.key)));
  return other && `counts another version of its ${other.role} than the first stored`;
};

const isFirst = ({ stored }: SubmittedFile, first: MemoryObject | undefined): boolean =>
  first !== undefined &&
  stored?.versionId === first.versionId &&
  stored.storedAt === first.storedAt &&
  stored.sha256 === sha256Hex(first.bytes);
