import { canonicalJson } from '../digest.ts';
import { SYNTHETIC_NOTICE } from '../synthetic.ts';
import type { ExportAsked } from './export-asked.ts';
import type { ExportTable } from './export-table.ts';

/** A data file of an export, as its manifest names it. */
export interface ExportFile {
  readonly name: string;
  /** 64 hex digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Rows of data, without those that name the columns. */
  readonly rows: number;
}

/** What a manifest (清单) says, beside the columns. */
export interface ExportManifest extends ExportAsked {
  /** When the rows were read, RFC 3339 in UTC. */
  readonly asOf: string;
  readonly files: readonly ExportFile[];
}

/**
 * The manifest of an export as canonical JSON (RFC 8785): what was asked for, as of when, the columns, how many rows, and the hash of each
 * file. It says so where some of the rows are made up (模拟数据).
 *
 * @example
 * JSON.parse(exportManifest({ kind: 'findings', format: 'csv', year: 2025, asOf: '2026-01-12T01:00:00.000Z', files: [] }, table)).rows; // 0
 */
export const exportManifest = (
  { kind, format, year, asOf, files }: ExportManifest,
  { columns, rows }: ExportTable,
): string => {
  const marked = columns.findIndex(({ id }) => id === 'synthetic');
  const synthetic = rows.some((row) => row[marked] === true);
  return canonicalJson({
    ...{ kind, format, year, asOf, rows: rows.length, files },
    columns: columns.map(({ id, title }) => ({ id, title })),
    ...(synthetic ? { synthetic: true, notice: SYNTHETIC_NOTICE } : {}),
  });
};
