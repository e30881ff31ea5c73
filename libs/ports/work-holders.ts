import { type Charge, currentHolder } from '../domain/handovers/handover.ts';
import { readHandoversSince } from './handovers.ts';
import type { ListRecords } from './records.ts';

/** A unit's open work, each piece by who began it and when, as it stood at a moment (RFC 3339, UTC). */
export interface OpenWork {
  readonly unit: string;
  readonly charges: readonly Required<Charge>[];
  readonly at: string;
}

/**
 * Who has each piece of a unit's open work at hand (经办人): who began it, or whoever their work was handed over to since (移交). Where nothing is
 * open, nothing is read.
 *
 * @example
 * const holderOf = await readHolders(listRecords, { unit: 'hangzhou', charges: [{ sub: 'li', since }], at: ports.now() });
 * holderOf({ sub: 'li', since }); // 'wang'
 */
export const readHolders = async (
  listRecords: ListRecords,
  { unit, charges, at }: OpenWork,
): Promise<(charge: Charge) => string> => {
  const since = charges.map((charge) => charge.since).toSorted()[0];
  const handovers = since === undefined ? [] : await readHandoversSince(listRecords, unit, since);
  return (charge) => currentHolder(charge, handovers, at);
};
