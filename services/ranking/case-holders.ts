import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { province } from '../../libs/domain/zone.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import { readHolders } from '../../libs/ports/work-holders.ts';

/** Who has an open case at hand: of the zone that asked, and of the office's officers who were named; nobody once it is decided. */
export interface CaseHolders {
  readonly holder?: string;
  readonly handledBy?: readonly string[];
}

/** Tells who has each of some cases at hand at a moment (RFC 3339, UTC): whoever was given it, or took their work over since (移交). */
export const readCaseHolders = async (
  listRecords: ListRecords,
  cases: readonly Exemption[],
  at: string,
): Promise<(one: Exemption) => CaseHolders> => {
  const open = cases.filter(isOpen);
  const handlersOf = await readHandlers(listRecords, open, at);
  const zones = [...Map.groupBy(open, ({ zone }) => zone)].map(async ([unit, all]) => {
    const charges = all.map(askerOf);
    return [unit, await readHolders(listRecords, { unit, charges, at })] as const;
  });
  const holderOf = new Map(await Promise.all(zones));
  return (one) => {
    const ofZone = isOpen(one) ? holderOf.get(one.zone) : undefined;
    if (!ofZone) return {};
    const handledBy = handlersOf(one);
    return { holder: ofZone(askerOf(one)), ...(handledBy.length > 0 ? { handledBy } : {}) };
  };
};

/**
 * Tells which officers may read the file of each of some cases at a moment: who was named and has it at hand still, or took it over. Of a
 * decided one those who were named may go on reading it, too.
 */
export const readCaseReaders = async (
  listRecords: ListRecords,
  cases: readonly Exemption[],
  at: string,
): Promise<(one: Exemption) => readonly string[]> => {
  const handlersOf = await readHandlers(listRecords, cases, at);
  return (one) => [...handlersOf(one), ...(isOpen(one) ? [] : (one.handlers?.people ?? []))];
};

const readHandlers = async (listRecords: ListRecords, cases: readonly Exemption[], at: string) => {
  const current = await readHolders(listRecords, { unit: province.id, charges: cases.flatMap(chargesOf), at });
  return (one: Exemption): readonly string[] => [...new Set(chargesOf(one).map(current))];
};

const isOpen = ({ state }: Exemption): boolean => state === 'submitted';

const askerOf = ({ submitted }: Exemption) => ({ sub: submitted.by, since: submitted.at });

const chargesOf = ({ handlers }: Exemption) =>
  handlers ? handlers.people.map((sub) => ({ sub, since: handlers.at })) : [];
