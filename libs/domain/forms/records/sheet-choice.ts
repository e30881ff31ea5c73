import type { FilingContext } from '../../filing.ts';
import type { Frequency } from '../../period.ts';
import { readPeriod } from '../reading/period-text.ts';
import { reportingPeriod } from '../reading/sheet-statements.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import { relationOfPeriod } from './period-relation.ts';
import type { RecordSheet } from './record-form.ts';
import type { Candidate, Candidates } from './sheet-candidates.ts';
import { cellText } from './values/cell-text.ts';

/** Which sheets of the file make a table of the form. */
export interface TableChoice {
  readonly table: RecordSheet;
  /** The sheets that are read, joined; none where the table was not found. */
  readonly chosen: readonly Candidate[];
  /** Sheets of another period. */
  readonly passedOver: readonly string[];
  /** Sheets that could each be the table, and nothing tells which: the first is read, so that its cells are checked. */
  readonly unclear: readonly string[];
  readonly hidden: readonly string[];
  readonly headless: readonly string[];
}

/**
 * Chooses the sheets of one table: of several, those that are not of another period while one is of the right one; then
 * all of them where each is of other sub-areas (片区), or the form joins them anyway.
 *
 * @example
 * chooseSheets(table, candidates, context, 'quarter').chosen.length; // 1
 */
export const chooseSheets = (
  table: RecordSheet,
  candidates: Candidates,
  context: FilingContext,
  frequency: Frequency,
): TableChoice => {
  const own = candidates.visible.filter((one) => one.table === table);
  const others = own.length > 1 ? own.filter((one) => relationOf(one, context, frequency) === 'other') : [];
  const rest = own.filter((one) => !others.includes(one));
  const fitting = rest.length > 0 ? rest : own;
  const joined = fitting.length < 2 || table.joins === true || haveOwnSubAreas(fitting, table);
  return {
    table,
    chosen: joined ? fitting : fitting.slice(0, 1),
    passedOver: rest.length > 0 ? others.map(nameOf) : [],
    unclear: joined ? [] : fitting.map(nameOf),
    hidden: candidates.hidden.filter((one) => one.table === table).map(nameOf),
    headless: candidates.headless.filter((one) => one.table === table).map(nameOf),
  };
};

const nameOf = ({ grid }: Candidate): string => grid.sheet.name;

const relationOf = (candidate: Candidate, context: FilingContext, frequency: Frequency) => {
  const { grid, header } = candidate;
  const above = grid.rows.filter((row) => row < header.top);
  const period = reportingPeriod(grid, above, above)?.period ?? readPeriod(nameInYear(grid.sheet.name, context.period));
  return period === undefined ? undefined : relationOfPeriod(period, context.period, frequency);
};

/** A tab 三季度 is of the filing's year. */
const nameInYear = (name: string, period: string): string =>
  /^\s*第?[一二三四1-4]季度\s*$/u.test(name) ? `${period.slice(0, 4)}年${name.trim()}` : name;

const haveOwnSubAreas = (candidates: readonly Candidate[], { columns }: RecordSheet): boolean => {
  const field = columns.find(({ type }) => type.kind === 'sub-area')?.field;
  if (field === undefined) return false;
  const seen = new Set<string>();
  return candidates.every((candidate) => {
    const names = namesIn(candidate, field);
    const fresh = names.length > 0 && names.every((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return fresh;
  });
};

const namesIn = ({ grid, header }: Candidate, field: string): readonly string[] => {
  const column = header.columns.find((one) => one.field === field)?.column;
  const cells = grid.sheet.cells.filter((cell) => cell.column === column && cell.row > header.bottom);
  return [...new Set(cells.map((cell) => subAreaKey(cellText(cell))))].filter((name) => name !== '');
};
