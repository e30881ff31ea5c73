import type { AggregateName } from '../../aggregate/index.ts';
import { copelandNode } from './copeland-node.ts';
import type { DrawAggregate } from './draw-aggregate.ts';
import { arithmeticNode } from './mean-node.ts';
import { mpiNode } from './mpi-node.ts';
import { geometricNode, harmonicNode, powerNode } from './power-node.ts';
import { topsisNode } from './topsis-node.ts';

/** Every aggregate method of schemes in doubles, by its name. */
const drawAggregates: Readonly<Record<AggregateName, DrawAggregate>> = {
  arithmetic: arithmeticNode,
  geometric: geometricNode,
  harmonic: harmonicNode,
  power: powerNode,
  copeland: copelandNode,
  topsis: topsisNode,
  mpi: mpiNode,
};

const byName: ReadonlyMap<string, DrawAggregate> = new Map(Object.entries(drawAggregates));

/**
 * The aggregate method of a name in doubles; a name that no scheme can have throws.
 *
 * @example
 * drawAggregate('median'); // throws a RangeError
 */
export const drawAggregate = (name: string): DrawAggregate => {
  const found = byName.get(name);
  if (!found) throw new RangeError(`no way of aggregating draws: ${name}`);
  return found;
};
