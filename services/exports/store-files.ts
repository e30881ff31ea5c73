import { sha256Hex } from '../../libs/domain/digest.ts';
import type { ExportAsked, ExportFormat } from '../../libs/domain/exports/export-asked.ts';
import { exportCsv } from '../../libs/domain/exports/export-csv.ts';
import { exportJsonLines } from '../../libs/domain/exports/export-json-lines.ts';
import { type ExportFile, exportManifest } from '../../libs/domain/exports/export-manifest.ts';
import { exportSheet } from '../../libs/domain/exports/export-sheet.ts';
import { type ExportTable, exportParts } from '../../libs/domain/exports/export-table.ts';
import type { StoredExport } from '../../libs/ports/exports.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';

/** At most so many rows stand in one file: what a spreadsheet opens in a moment, and what is held in memory while it is written. */
export const ROWS_A_FILE = 20_000;

const utf8 = (text: string) => new TextEncoder().encode(text);

const writers: Readonly<
  Record<
    ExportFormat,
    { readonly type: string; readonly write: (name: string, part: ExportTable) => Promise<Uint8Array> }
  >
> = {
  csv: { type: 'text/csv; charset=utf-8', write: async (_, part) => utf8(exportCsv(part)) },
  jsonl: { type: 'application/jsonl', write: async (_, part) => utf8(exportJsonLines(part)) },
  xlsx: { type: XLSX_TYPE, write: (name, part) => writeWorkbook(exportSheet(name, part)) },
};

/** Writes the files of an export, each named by its content, and then the manifest (清单) with their hashes. */
export const storeFiles = async (
  putObject: PutObject,
  asked: ExportAsked & { readonly asOf: string },
  table: ExportTable,
): Promise<readonly StoredExport[]> => {
  const { kind, format, year, asOf } = asked;
  const { type, write } = writers[format];
  const parts = exportParts(table, ROWS_A_FILE);
  const files: (StoredExport & ExportFile)[] = [];
  for (const [at, part] of parts.entries()) {
    const name = `${kind}-${year}${parts.length > 1 ? `-${at + 1}` : ''}.${format}`;
    const file = await storeFile(putObject, name, type, await write(kind, part));
    files.push({ ...file, rows: part.rows.length });
  }
  const listed = files.map(({ name, sha256, size, rows }) => ({ name, sha256, size, rows }));
  const manifest = utf8(exportManifest({ kind, format, year, asOf, files: listed }, table));
  return [
    ...files.map(({ name, key, size, sha256 }) => ({ name, key, size, sha256 })),
    await storeFile(putObject, 'manifest.json', 'application/json', manifest),
  ];
};

const storeFile = async (
  putObject: PutObject,
  name: string,
  contentType: string,
  bytes: Uint8Array,
): Promise<StoredExport> => {
  const sha256 = sha256Hex(bytes);
  const key = `exports/${sha256}.${name.slice(name.lastIndexOf('.') + 1)}`;
  await putObject({ bucket: 'results', key, bytes, contentType });
  return { name, key, size: bytes.length, sha256 };
};
