import { readScheme } from '../../libs/domain/scoring/read-scheme.ts';
import { scoreTable } from '../../libs/domain/scoring/score-table.ts';
import { inOrder, keptDecimal } from '../../libs/domain/scoring/table/scoring-table.ts';
import { itemPlaces, UnitValues } from '../../libs/domain/scoring/table/unit-values.ts';

/** Scores a made-up table of so many units and items in a process of its own, and says what it took. */
const [units = 0, count = 0] = process.argv.slice(2).map(Number);
const items = Array.from({ length: count }, (_, at) => `item-${at}`);
const scheme = readScheme({
  id: 'bench',
  version: 1,
  items: items.map((id, at) => ({ id, direction: at % 4 === 0 ? 'down' : 'up' })),
  normaliser: { method: 'efficacy', bounds: { lower: 0, upper: 100 } },
  weights: { method: 'given' },
  missing: 'renormalise',
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [0, 1].map((block) => ({
      id: `block-${block}`,
      weight: block === 0 ? 40 : 60,
      aggregate: 'arithmetic',
      children: items.filter((_, at) => at % 2 === block).map((item, at) => ({ item, weight: at + 1 })),
    })),
  },
  ranking: { ties: 'competition' },
});
if (!scheme.ok) throw new TypeError(JSON.stringify(scheme.error));

// The same numbers in every process: a linear congruence, 4 decimals from 0 to 100.
let state = 1;
const number = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return (state % 1_000_001) / 10_000;
};
const places = itemPlaces(items);
const table = inOrder(
  Array.from({ length: units }, (_, unit) => ({
    id: `unit-${String(unit).padStart(6, '0')}`,
    values: new UnitValues(
      places,
      items.map(() => keptDecimal(number())),
    ),
  })),
  items,
);
const start = performance.now();
const scored = scoreTable(scheme.value, table);
const ms = performance.now() - start;
if (!scored.ok) throw new TypeError(JSON.stringify(scored.error.slice(0, 3)));
console.log(JSON.stringify({ ms, peakBytes: process.resourceUsage().maxRSS * 1024 }));
