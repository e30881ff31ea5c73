import { fail, type Result } from '../domain/result.ts';
import type { CsvProblem } from './csv/csv-problem.ts';
import { readCsv } from './csv/read-csv.ts';
import { refuseByMagic } from './file-kind.ts';
import { isOleContainer } from './ole-container.ts';
import { type WorkbookProblem, workbookProblem } from './problem.ts';
import { type ReadOptions, readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

/** How to read a file of either kind. */
export interface ReadFileOptions extends ReadOptions {
  /** What the file is called. It decides nothing but how bytes that are neither kind are refused. */
  readonly name?: string;
}

/**
 * Reads a table that somebody filed, an .xlsx or a text file (CSV), by what the bytes are: files are renamed. What begins
 * as a ZIP or OLE container is judged as a workbook, all else as text.
 *
 * @example
 * const read = await readWorkbookFile(bytes, { name: '附件4.csv', inflate: inflateNode });
 * if (!read.ok) read.error.message.zh; // '文件是网页或 XML…'
 */
export async function readWorkbookFile(
  bytes: Uint8Array,
  { name, ...options }: ReadFileOptions,
): Promise<Result<Workbook, WorkbookProblem | CsvProblem>> {
  const packed = refuseByMagic(bytes) === undefined || isOleContainer(bytes);
  if (packed) return readWorkbook(bytes, options);
  const read = readCsv(bytes, options);
  const neverText = !read.ok && (read.error.code === 'csv.binary' || read.error.code === 'csv.encoding');
  return neverText && name !== undefined && !textName.test(name)
    ? fail(workbookProblem('workbook.not-xlsx', { detail: read.error.code }))
    : read;
}

const textName = /\.(?:csv|tsv|tab|txt)$/i;
