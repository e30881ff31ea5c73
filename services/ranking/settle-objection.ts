import { challenges } from '../../libs/ports/objections.ts';
import type { PutWrite, ReadRecord } from '../../libs/ports/records.ts';

/**
 * One objection fewer is open against an evaluation; where it was upheld, runs of an earlier data-as-of than that moment do not count
 * it, and cannot be approved.
 */
export const settleObjection = async (
  readRecord: ReadRecord,
  evaluation: string,
  upheldAt: string | undefined,
): Promise<PutWrite> => {
  const found = await challenges.read(readRecord, evaluation);
  if (!found) throw new Error(`nobody objected to ${evaluation}`);
  return challenges.write(evaluation, found.version, {
    ...found.value,
    open: found.value.open - 1,
    ...(upheldAt === undefined ? {} : { changedAt: upheldAt }),
  });
};
