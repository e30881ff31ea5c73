import type { Handover } from '../domain/handovers/handover.ts';
import { type Entity, entity } from './entity.ts';
import type { ListRecords } from './records.ts';

const partitionOf = (unit: string): string => `HANDOVERS#${unit}`;

/** How many handovers a unit has seen: the condition of the next one. */
export const handoverCounts: Entity<string, { readonly number: number }> = entity({
  key: (unit: string) => ({ table: 'portal', pk: partitionOf(unit), sk: 'HEAD' }),
});

/** Every handover (移交记录) of a zone or of the office: append-only. */
export const handovers: Entity<Pick<Handover, 'unit' | 'number'>, Handover> = entity({
  key: ({ unit, number }) => ({
    table: 'portal',
    pk: partitionOf(unit),
    sk: `V#${String(number).padStart(6, '0')}`,
  }),
});

/** How many one reading takes: a unit has a few people, who change by the year. */
const LIMIT = 1000;

/**
 * The handovers of a unit in their order, for {@link import('../domain/handovers/handover.ts').currentHolder}.
 *
 * @example
 * currentHolder({ sub }, await readHandovers(listRecords, 'province'), ports.now());
 */
export const readHandovers = async (listRecords: ListRecords, unit: string): Promise<readonly Handover[]> => {
  const page = await listRecords({ table: 'portal', pk: partitionOf(unit), prefix: 'V#', limit: LIMIT });
  return page.records.map((record) => handovers.of(record).value);
};
