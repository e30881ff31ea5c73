import { EVERY_ZONE } from '../../libs/domain/calendar/extension.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { zones } from '../../libs/ports/registry.ts';

/** Whether windows of that name can be: those of a zone of the registry, or of all. */
export const isZone = async ({ readRecord }: { readonly readRecord: ReadRecord }, zone: string): Promise<boolean> =>
  zone === EVERY_ZONE || (await zones.read(readRecord, zone)) !== undefined;
