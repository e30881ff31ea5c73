import type { AcceptedTable } from '../../filing.ts';
import type { RecordRow } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { nameKey } from './project-index.ts';
import { acceptedProjects } from './project-rows.ts';

/** A project that several zones filed: by what it was found, and each zone's row of it. For the office alone. */
export interface SharedProject {
  readonly by: 'code' | 'name';
  readonly rows: readonly { readonly zone: string; readonly row: RecordRow }[];
}

/**
 * The projects that more than one zone filed, with those under negotiation (在谈): by code first, then by name and investor
 * among the rows that no code has joined. Names the zones, so that only the office may see it.
 *
 * @example
 * sharedProjects([]); // []
 */
export const sharedProjects = (tables: readonly AcceptedTable[]): readonly SharedProject[] => {
  const all = tables.flatMap((table) => acceptedProjects(table).map((row) => ({ zone: table.zone, row })));
  const byCode = severalZones(all, ({ row }) => said(row, 'code'));
  const joined = new Set(byCode.flat());
  const rest = all.filter((one) => !joined.has(one));
  const byName = severalZones(rest, ({ row }) => (said(row, 'investor') === '' ? '' : nameKey(row)));
  return [
    ...byCode.map((rows) => ({ by: 'code' as const, rows })),
    ...byName.map((rows) => ({ by: 'name' as const, rows })),
  ];
};

const severalZones = <Row extends { readonly zone: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (readonly Row[])[] =>
  [...Map.groupBy(rows, keyOf)]
    .filter(([key, some]) => key !== '' && new Set(some.map(({ zone }) => zone)).size > 1)
    .map(([, some]) => some);
