import { parseCellReference } from '../../../workbook/cell-reference.ts';
import type { Finding } from '../../finding.ts';
import type { JudgedForm } from './judged-form.ts';
import type { ReadRow } from './read-sheet.ts';
import { said } from './said.ts';

/** A shorter text stands in many others by chance. */
const leastText = 2;

/**
 * Findings of which those that could tell of a reserved row (在谈) are for the zone that filed it and the office alone: what
 * stands on such a row, or on one that was not read, and what quotes by what such a row is known.
 *
 * @example
 * reserveFindings([], judged); // []
 */
export const reserveFindings = (findings: readonly Finding[], judged: JudgedForm): readonly Finding[] => {
  const { reservedRows } = judged.definition;
  if (!reservedRows) return findings;
  const rows = Object.values(judged.sheets).flatMap((sheet) => sheet.rows);
  const reserved = rows.filter(reservedRows.holds);
  const names = reserved.flatMap((row) => reservedRows.knownBy.flatMap((field) => textsOf(row, field)));
  const isOpen = openPlaces(judged, new Set(reserved));
  return findings.map((finding) =>
    isOpen(finding) && !quotes(finding, names) ? finding : { ...finding, audience: 'zone-and-office' },
  );
};

const textsOf = (row: ReadRow, field: string): readonly string[] =>
  [said(row, field), row.cells[field]?.seen ?? ''].filter((text) => text.length >= leastText);

const quotes = ({ seen, expected, message }: Finding, names: readonly string[]): boolean =>
  names.some((name) => [seen, expected, message.zh, message.en].some((text) => text.includes(name)));

/** Places of which it is known that no reserved row is there: headers, what stands above them, and the other rows. */
const openPlaces = ({ sheets }: JudgedForm, reserved: ReadonlySet<ReadRow>): ((finding: Finding) => boolean) => {
  const tables = Object.values(sheets);
  const headers = new Map(
    tables.flatMap(({ parts }) => parts.map(({ name, headerRow }) => [name, headerRow] as const)),
  );
  const keyOf = (sheet: string, row: number) => JSON.stringify([sheet, row]);
  const open = new Set(
    tables.flatMap(({ rows }) => rows.filter((row) => !reserved.has(row)).map(({ sheet, row }) => keyOf(sheet, row))),
  );
  return ({ sheet, cell }) => {
    const row = cell === null ? undefined : parseCellReference(cell)?.row;
    if (row === undefined || sheet === null) return true;
    return row <= (headers.get(sheet) ?? 0) || open.has(keyOf(sheet, row));
  };
};
