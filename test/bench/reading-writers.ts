import { execFile } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJs from 'exceljs';
import { pythonPath } from '../support/system-tools.ts';
import { TABLE_HEADER, tableRow } from './reading-table.ts';

/** A long table as one program writes it. */
export interface WrittenTable {
  /** Which program. */
  readonly writer: string;
  readonly file: string;
}

/** Writes the table of so many rows to a file. Rejects where the program is not on this machine. */
type Writer = (rows: number, file: string, folder: string) => Promise<void>;

const run = promisify(execFile);

/** Texts stand in a table of their own, as Excel and WPS write them. */
const exceljsShared: Writer = async (rows, file) => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('数据表');
  sheet.addRow([...TABLE_HEADER]);
  formatColumns(sheet);
  for (let index = 0; index < rows; index += 1) sheet.addRow([...tableRow(index)]);
  await workbook.xlsx.writeFile(file);
};

/**
 * Texts stand in their cells; nothing is kept, so that it may have any length.
 *
 * @example
 * await streamTable(500_000, 'long.xlsx');
 */
export const streamTable = async (rows: number, file: string): Promise<void> => {
  const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet('数据表');
  formatColumns(sheet);
  sheet.addRow([...TABLE_HEADER]).commit();
  for (let index = 0; index < rows; index += 1) sheet.addRow([...tableRow(index)]).commit();
  await workbook.commit();
};

const formatColumns = (sheet: ExcelJs.Worksheet): void => {
  sheet.getColumn(6).numFmt = '#,##0.00';
  sheet.getColumn(8).numFmt = '0.000';
};

const openpyxlScript = `
import json, sys, openpyxl
workbook = openpyxl.Workbook(write_only=True)
sheet = workbook.create_sheet('数据表')
with open(sys.argv[1], encoding='utf-8') as rows:
    for row in rows:
        sheet.append(json.loads(row))
workbook.save(sys.argv[2])
`;

const openpyxl: Writer = async (rows, file, folder) => {
  const lines = join(folder, 'rows.jsonl');
  const all = [TABLE_HEADER, ...Array.from({ length: rows }, (_, index) => tableRow(index))];
  await writeFile(lines, all.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await run(pythonPath ?? 'python3', ['-c', openpyxlScript, lines, file]);
};

/** Converts what exceljs writes, with a profile of its own, so that an office that is open is left alone. */
const libreOffice: Writer = async (rows, file, folder) => {
  const source = join(folder, 'source.xlsx');
  await streamTable(rows, source);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const out = join(folder, 'converted');
  await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, source]);
  await rename(join(out, 'source.xlsx'), file);
};

const WRITERS: Readonly<Record<string, Writer>> = {
  exceljs: exceljsShared,
  'exceljs, texts in the cells': streamTable,
  openpyxl,
  LibreOffice: libreOffice,
};

/** The table as every program on this machine writes it, and the programs that are not there. */
export const writeTables = async (
  rows: number,
  folder: string,
): Promise<{ readonly tables: readonly WrittenTable[]; readonly missing: readonly string[] }> => {
  const tables: WrittenTable[] = [];
  const missing: string[] = [];
  for (const [writer, write] of Object.entries(WRITERS)) {
    const file = join(folder, `${rows}-${tables.length + missing.length}.xlsx`);
    try {
      await write(rows, file, folder);
      tables.push({ writer, file });
    } catch (error) {
      // Only those that are programs of their own may be missing.
      if (write === exceljsShared || write === streamTable) throw error;
      missing.push(writer);
    }
  }
  return { tables, missing };
};
