import { flatTree } from './flat-tree.ts';
import type { RobustnessModel } from './robustness-model.ts';

/** A model of one choice, an arithmetic mean of its columns with equal weights; units are a, b, c, … */
export const plainModel = (...columns: readonly (readonly number[])[]): RobustnessModel => {
  const items = columns.map((_, at) => `i${at}`);
  return {
    units: (columns[0] ?? []).map((_, at) => String.fromCodePoint(97 + at)),
    rows: Int32Array.from(columns[0] ?? [], (_, at) => at),
    items,
    factors: [],
    choices: [
      {
        columns: columns.map((column) => Float64Array.from(column)),
        weights: new Float64Array(columns.length).fill(1 / columns.length),
      },
    ],
    aggregations: [
      {
        name: 'arithmetic',
        tree: flatTree({ id: 'all', aggregate: 'arithmetic', children: items.map((item) => ({ item })) }),
      },
    ],
  };
};
