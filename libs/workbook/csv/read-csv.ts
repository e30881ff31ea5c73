import { fail, ok, type Result } from '../../domain/result.ts';
import { formatCellReference, maxColumn, maxRow } from '../cell-reference.ts';
import { CellStore } from '../cell-store.ts';
import { CellTable } from '../cell-table.ts';
import { formLimits, type ReadLimits } from '../limits.ts';
import { type WorkbookProblem, workbookProblem } from '../problem.ts';
import { ReadBudget } from '../read-budget.ts';
import { ReadingStopped } from '../reading-stopped.ts';
import type { Workbook } from '../workbook.ts';
import { type CsvProblem, csvProblem } from './csv-problem.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter } from './find-delimiter.ts';
import { refuseBytes, refuseText } from './refuse-content.ts';

/** What the only sheet of a text file is called, as Excel calls it in English. */
const csvSheetName = 'Sheet1';

/**
 * Reads a text file (CSV): fields separated by commas, tabs or semicolons, in UTF-8, UTF-16 with its mark, or GB18030.
 * Every field that is not empty is a text cell, untrimmed: `0012` and `1,234` stay what they are. A record is a row, in
 * whichever line it begins. Whatever the bytes are, it ends within the limits: with the workbook, or with the first
 * reason against reading it.
 *
 * @example
 * const read = readCsv(new TextEncoder().encode('片区,税收\n钱塘,612.5'));
 * if (read.ok) read.value.sheets[0]?.cells.at(3); // { ref: 'B2', row: 2, column: 2, type: 'string', value: '612.5' }
 */
export function readCsv(
  bytes: Uint8Array,
  { limits }: { readonly limits?: Partial<ReadLimits> } = {},
): Result<Workbook, WorkbookProblem | CsvProblem> {
  const budget = new ReadBudget({ ...formLimits, ...limits });
  const { bytes: most } = budget.limits;
  if (bytes.length > most) return fail(workbookProblem('workbook.too-large', { limit: most }));
  const refused = refuseBytes(bytes);
  if (refused !== undefined) return fail(refused);
  const text = decodeText(bytes);
  if (text === undefined) return fail(csvProblem(hasZero(bytes) ? 'csv.binary' : 'csv.encoding'));
  const unfit = refuseText(text);
  if (unfit !== undefined) return fail(unfit);
  const cells = readCells(text, budget);
  return cells.ok ? ok(workbookOf(cells.value)) : cells;
}

const hasZero = (bytes: Uint8Array): boolean => bytes.includes(0);

type Cells = Result<CellTable, WorkbookProblem | CsvProblem>;

function readCells(text: string, budget: ReadBudget): Cells {
  try {
    return readRecords(text, budget);
  } catch (error) {
    if (error instanceof ReadingStopped) return fail(error.problem);
    throw error;
  }
}

function readRecords(text: string, budget: ReadBudget): Cells {
  const cells = new CellStore();
  let row = 0;
  for (const { fields, brokenAt } of csvRecords(text, findDelimiter(text))) {
    row += 1;
    if (fields.length > maxColumn) return fail(beyond('csv.too-many-columns', maxColumn));
    // Empty lines beyond a worksheet's last row do no harm; content would have no place.
    if (row > maxRow && fields.some((value) => value !== '')) return fail(beyond('csv.too-many-rows', maxRow));
    for (const [index, value] of fields.entries()) {
      if (value === '') continue;
      const column = index + 1;
      budget.cell(csvSheetName);
      budget.text(value.length, csvSheetName, { ref: formatCellReference(row, column) });
      cells.push({ row, column, type: 'string', value });
    }
    if (brokenAt !== undefined) return fail(brokenQuotes(text, brokenAt, row, fields.length + 1));
  }
  return ok(new CellTable(cells));
}

const beyond = (code: 'csv.too-many-rows' | 'csv.too-many-columns', limit: number): CsvProblem =>
  csvProblem(code, { sheet: csvSheetName, limit });

/** Names the cell, as a table shows it, and for support staff the line, as a text editor counts it. */
function brokenQuotes(text: string, at: number, row: number, column: number): CsvProblem {
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  return csvProblem('csv.quotes', {
    sheet: csvSheetName,
    cell: formatCellReference(row, column),
    detail: `line ${line}`,
  });
}

function workbookOf(cells: CellTable): Workbook {
  const sheet = {
    name: csvSheetName,
    state: 'visible' as const,
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    lastRow: cells.lastRow,
    lastColumn: cells.lastColumn,
  };
  return { sheets: [sheet], date1904: false };
}
