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

/** Where a unit's handovers stand, in their order. */
export const handoversPart = (unit: string) => ({ table: 'portal', pk: partitionOf(unit), prefix: 'V#' }) as const;

/** How many one request takes: a unit has a few people, who change by the year. */
const PAGE = 100;

/**
 * The handovers of a unit since a moment (RFC 3339, UTC), in their order, for
 * {@link import('../domain/handovers/handover.ts').currentHolder} of what was given then or later. The newest are read first, and no farther
 * back than asked: what was handed over in earlier years costs nothing.
 *
 * @example
 * currentHolder({ sub, since }, await readHandoversSince(listRecords, 'province', since), ports.now());
 */
export const readHandoversSince = async (
  listRecords: ListRecords,
  unit: string,
  since: string,
): Promise<readonly Handover[]> => {
  const newestFirst: Handover[] = [];
  let after: string | undefined;
  do {
    const page = await listRecords({
      ...handoversPart(unit),
      limit: PAGE,
      backward: true,
      ...(after === undefined ? {} : { after }),
    });
    newestFirst.push(...page.records.map((record) => handovers.of(record).value));
    after = (newestFirst.at(-1)?.at ?? '') < since ? undefined : page.next;
  } while (after !== undefined);
  return newestFirst.filter(({ at }) => at >= since).toReversed();
};
