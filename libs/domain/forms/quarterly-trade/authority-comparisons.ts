import { type Comparison, compareWithReported } from '../authority-values/compare-with-reported.ts';
import { quarterFigures } from '../authority-values/quarter-figures.ts';
import { settledTables } from '../authority-values/settled-values.ts';
import { type ComparedPlace, sightVerdict } from '../authority-values/sight-comparisons.ts';
import type { ComparisonVerdict } from '../authority-values/vocabulary.ts';
import type { Sighting } from '../reading/rule.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordRow } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { readTrade } from './trade-rows.ts';

/**
 * Sightings of a quarter's cumulative figures that came off with one verdict beside what the departments settled of that quarter
 * (比对): a sub-area's at its cell, the zone's sum at the header of its column.
 *
 * @example
 * sightQuarter(judged, 'block'); // one for each cell that is more than 2 % off
 */
export const sightQuarter = (judged: JudgedRecords, verdict: ComparisonVerdict): readonly Sighting[] => {
  const tables = settledTables(judged.context.references);
  if (tables.length === 0) return [];
  const figures = quarterFigures({ sheets: { trade: readTrade(judged).map(recordRow) } });
  return sightVerdict(compareWithReported(tables, judged.context.zone, figures), verdict, (one) =>
    placeOf(judged, one),
  );
};

const recordRow = ({ sheet, row, cells }: ReturnType<typeof readTrade>[number]): RecordRow => ({
  row,
  cells: Object.fromEntries(Object.entries(cells).map(([field, { cell, value }]) => [field, { sheet, cell, value }])),
});

/** Exports and imports together stand in a column of their own here. */
const placeOf = (judged: JudgedRecords, { item, subArea, places }: Comparison): ComparedPlace | undefined => {
  const [first] = places;
  if (subArea !== null) {
    const row = readTrade(judged).find((one) => subAreaKey(said(one, 'subArea')) === subAreaKey(subArea));
    return row?.cells[item.id] ? { sheet: row.sheet, cell: row.cells[item.id]?.cell ?? '' } : first;
  }
  const columns = judged.sheets['trade']?.columns;
  const cell = (columns?.[item.id] ?? columns?.[item.fields[0] ?? ''])?.cell;
  return cell === undefined ? undefined : { cell, ...(first ? { sheet: first.sheet } : {}) };
};
