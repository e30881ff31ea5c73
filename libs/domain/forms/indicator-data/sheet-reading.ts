import type { Decimal } from '../../decimal.ts';
import type { FilingContext } from '../../filing.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import { type PeriodStatement, reportingPeriod, reportingUnit } from '../reading/sheet-statements.ts';
import { sheetUnits } from '../reading/sheet-units.ts';
import type { Statement } from '../reading/statement.ts';
import { type NotesOnColumns, readColumnNotes } from './column-notes.ts';
import { readGrowthRates, type SheetRates } from './growth-rates.ts';
import type { Header } from './header.ts';
import { readScopes, type ScopeNote } from './scopes.ts';
import type { Candidate } from './sheet-choice.ts';
import { readBody, type TableBody } from './table-body.ts';
import { assignColumns, type TableColumns } from './table-columns.ts';
import { zoneSums } from './zone-sums.ts';

/** All that the form's sheet says, before any rule judges it. */
export interface SheetReading extends NotesOnColumns {
  readonly sheet: string;
  readonly header: Header;
  readonly columns: TableColumns;
  readonly body: TableBody;
  readonly reportingUnit: Statement | undefined;
  readonly period: PeriodStatement | undefined;
  /** The zone's sums in canonical units, of the fields that have a number in every row. */
  readonly sums: ReadonlyMap<IndicatorField, Decimal>;
  /** 口径. */
  readonly scopes: readonly ScopeNote[];
  readonly rates: SheetRates;
}

/** A reading with the filing that it should be: what the rules judge. */
export interface JudgedSheet extends SheetReading {
  readonly context: FilingContext;
  /** What rules share of it, by who makes it: {@link import('./once-per-sheet.ts').oncePerSheet}. */
  readonly made: Map<unknown, unknown>;
}

/** Signatures and notes below the table are searched this far. */
const searchedBelow = 40;

/**
 * Reads the chosen sheet.
 *
 * @example
 * readSheet(candidate).body.rows.length; // 4
 */
export const readSheet = ({ grid, header }: Candidate): SheetReading => {
  const columns = assignColumns(header, grid.sheet.hiddenColumns, sheetUnits(grid, header.top));
  const body = readBody(grid, header.bottom, columns);
  const above = grid.rows.filter((row) => row < header.top);
  const below = grid.rows.filter((row) => row > body.end && row <= body.end + searchedBelow);
  const beside = [...above, ...below];
  const inTable = grid.rows.filter((row) => row > header.bottom && row <= body.end);
  const notes = readColumnNotes(grid, beside, inTable, columns);
  return {
    sheet: grid.sheet.name,
    header,
    columns,
    body,
    reportingUnit: reportingUnit(grid, beside),
    period: reportingPeriod(grid, beside, above),
    sums: zoneSums(body.rows),
    ...notes,
    scopes: readScopes(grid, beside, columns, notes.scopeNotes),
    rates: readGrowthRates(grid, beside, columns, body),
  };
};
