import type { Decimal } from '../../decimal.ts';
import { aggregateTree } from '../aggregate-tree.ts';
import type { Values } from '../column.ts';
import { isLeaf, type SchemeNode } from '../scheme-tree.ts';
import { asScored, fillTable, normaliseTable, treatTable } from '../score-table.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { weigh } from '../weigh/index.ts';
import { curveOf } from './mean-curve.ts';
import type { ScoredTable } from './scored-table.ts';

/** One value of a table: of which unit, of which item. */
export interface ValuePlace {
  readonly unit: string;
  readonly item: string;
}

/**
 * A table with one value replaced.
 *
 * @example
 * withValue(table, { unit: 'hangzhou', item: 'rd' }, new Decimal(3)).units[0].values.get('rd'); // 3
 */
export const withValue = (table: ScoringTable, { unit, item }: ValuePlace, value: Decimal | null): ScoringTable => ({
  ...table,
  units: table.units.map((one) => (one.id === unit ? { ...one, values: new Map(one.values).set(item, value) } : one)),
});

/** The scores of all nodes, unrounded, in the order of the table's units. */
export interface Rescored {
  readonly nodes: ReadonlyMap<string, Values>;
  /** Of the tree's root. */
  readonly root: Values;
}

/**
 * Scores a table again and again with one value replaced; only what that value can change is computed anew: the column,
 * as bounds taken from the values move with it, the weights and the tree. The same as scoring the whole table. Where the
 * tree scores each unit by itself, it does so for those alone whose own score of the item moved, or for all where weights did;
 * of these, where somebody asks for some units alone, for them, and the others stay as they were.
 *
 * @example
 * rescorer(scored, { unit: 'hangzhou', item: 'rd' })(new Decimal(3)).root[0]; // 81.5
 */
export const rescorer = (
  { scheme, table, scores, settleScore: settle = asScored }: ScoredTable,
  place: ValuePlace,
  asked?: readonly string[],
): ((value: Decimal) => Rescored) => {
  const { tree } = scheme;
  const only = { ...scheme, items: scheme.items.filter(({ id }) => id === place.item) };
  const units = table.units.map(({ id }) => id);
  const before = scores.normalised.get(place.item) ?? [];
  const byUnit = isByUnit(tree);
  return (value) => {
    const changed = withValue(table, place, value);
    const treated = treatTable(only, changed);
    const column = normaliseTable(only, changed, treated.values).values.get(place.item) ?? [];
    const given = column.map((score, at) => settle(units[at] ?? '', place.item, score));
    const filled = fillTable(only, changed, new Map([[place.item, given]])).values.get(place.item) ?? [];
    const all = new Map(scores.normalised).set(place.item, filled);
    const { weights } = weigh({ tree, scores: all }, scheme.weights);
    const some = byUnit && [...weights].every(([item, weight]) => same(weight, scores.weights.get(item)));
    const isLeft = (unit: string, at: number) =>
      (byUnit && asked?.includes(unit) === false) || (some && same(filled[at], before[at]));
    const places = units.flatMap((unit, at) => (isLeft(unit, at) ? [] : [at]));
    const own = new Map([...all].map(([item, values]) => [item, places.map((at) => values[at] ?? null)]));
    const again = aggregateTree(tree, { units: places.map((at) => units[at] ?? ''), scores: own, weights }).nodes;
    const nodes = new Map([...again].map(([id, values]) => [id, put(scores.nodes.get(id) ?? [], places, values)]));
    return { nodes, root: nodes.get(tree.id) ?? [] };
  };
};

/** Values of some places put where they belong. */
const put = (values: Values, places: readonly number[], others: Values): Values => {
  const all = [...values];
  for (const [index, at] of places.entries()) all[at] = others[index] ?? null;
  return all;
};

const same = (a: Decimal | null | undefined, b: Decimal | null | undefined): boolean =>
  a && b ? a.equals(b) : a === b;

/** Whether every node is a mean, which scores a unit by its own children alone. */
const isByUnit = (node: SchemeNode): boolean =>
  curveOf(node) !== undefined && node.children.every((child) => isLeaf(child) || isByUnit(child));
