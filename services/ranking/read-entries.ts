import type { EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';

/** Reads entries by their ids; those that are not there are left out. */
export const readEntries = async (
  readRecord: ReadRecord,
  ids: readonly string[],
): Promise<readonly Versioned<EnteredAdjustment>[]> =>
  (await Promise.all(ids.map((id) => enteredAdjustments.read(readRecord, id)))).filter((found) => found !== undefined);
