import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import type { MemoryObject } from '../../../libs/memory/memory-objects.ts';
import type { Invariant } from './invariant.ts';

/** Every upload ends in a state that its zone can see; the first stored version counts, with the hash of its bytes. */
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
      const wrong = wrongWith(value, stored.get(value.files[0]?.key ?? ''));
      return wrong === undefined ? [] : [`${value.id} ${wrong}`];
    });
  },
};

const wrongWith = ({ state, files }: Submission, first: MemoryObject | undefined): string | undefined => {
  if (state === 'awaiting-upload' || state === 'received') return `is still ${state}`;
  if (!first) return state === 'expired' ? undefined : `is ${state} without a file`;
  if (state === 'expired') return 'expired although its file is stored';
  const counted = files[0]?.stored;
  const same = counted?.versionId === first.versionId && counted.storedAt === first.storedAt;
  return same && counted.sha256 === sha256Hex(first.bytes) ? undefined : 'counts another version than the first stored';
};
