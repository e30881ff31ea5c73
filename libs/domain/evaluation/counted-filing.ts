import type { FiledTable } from '../indicators/lineage-entry.ts';
import { correctedFiling } from './apply-corrections.ts';
import { correctionsOf } from './correction.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';
import { settledSums } from './settled-sums.ts';

/**
 * A zone's filing as a run counts it: with corrected figures (更正值) in their cells, and departments' figures (部门核定数) where the
 * scheme takes them. `undefined` for a zone that did not report.
 *
 * @example
 * countedFiling(inputs, { zone: 'taizhou', name: '台州联动创新区' }); // undefined
 */
export const countedFiling = (
  { scheme, corrections = [] }: Pick<RunInputs, 'scheme' | 'corrections'>,
  { zone, filing, authority = [] }: RunZone,
): FiledTable | undefined => {
  if (!filing) return undefined;
  const corrected: FiledTable = correctedFiling(filing, correctionsOf(corrections, zone, filing));
  if (!scheme.authority) return corrected;
  const settled = settledSums(corrected, authority, scheme.authority);
  return Object.keys(settled).length === 0 ? corrected : { ...corrected, settled };
};
