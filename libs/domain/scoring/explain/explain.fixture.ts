import fc from 'fast-check';
import { readScheme } from '../read-scheme.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { readJsonTable } from '../table/read-json-table.ts';
import { type ScoredTable, scoredTable } from './scored-table.ts';

/** A unit's values by item. */
export type Row = Readonly<Record<string, number | string | null>>;

/** Reads a scheme and a table of units `u0`, `u1`, … (or by name), and scores it. */
export const scoredOf = (document: unknown, rows: readonly Row[] | Readonly<Record<string, Row>>): ScoredTable => {
  const named = Array.isArray(rows) ? rows.map((values, at) => ({ id: `u${at}`, values })) : undefined;
  const units = named ?? Object.entries(rows).map(([id, values]) => ({ id, values }));
  const [scheme, table] = [readScheme(document), readJsonTable({ units })];
  if (!(scheme.ok && table.ok)) throw new TypeError(JSON.stringify([scheme, table]));
  const scored = scoredTable({ scheme: scheme.value, table: table.value });
  if (!scored.ok) throw new TypeError(JSON.stringify(scored.error));
  return scored.value;
};

const value = fc.integer({ min: 1, max: 999 });

/** Two to six units with a value for every item of the plain scheme. */
export const fullRows = fc.array(fc.record({ tax: value, rd: value, energy: value }), { minLength: 2, maxLength: 6 });

const gap = fc.option(value, { freq: 5 });

/** As {@link fullRows}, with gaps. */
export const rowsWithGaps = fc.array(fc.record({ tax: gap, rd: gap, energy: gap }), { minLength: 2, maxLength: 6 });

/** The plain scheme with both its nodes aggregated in these ways. */
export const aggregatedBy = (root: string, block: string, scale: readonly number[] = [20, 100]) => ({
  ...plainScheme,
  normaliser: { method: 'min-max', scale },
  tree: {
    ...plainScheme.tree,
    aggregate: root,
    children: [{ ...plainScheme.tree.children[0], aggregate: block }, plainScheme.tree.children[1]],
  },
});
