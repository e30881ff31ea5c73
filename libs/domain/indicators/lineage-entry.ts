import type { DecimalString } from '../decimal.ts';
import type { AuthorityField, DepartmentId } from '../forms/authority-values/vocabulary.ts';
import { canonicalUnits, type IndicatorField, type IndicatorTable, type TableRow } from '../indicator-table.ts';
import type { ProvinceField } from './indicator.ts';

/** A figure that is a cell of the zone's file. */
export interface CellEntry {
  readonly field: IndicatorField;
  readonly sheet: string;
  readonly cell: string;
  readonly fileSha256: string;
  readonly value: DecimalString | null;
  readonly unit: string;
  /** What the cell says in its own unit, where that is another. */
  readonly reported?: { readonly value: DecimalString; readonly unit: string };
  /** What was reported where the office recorded `value` beside it, and the objection that was upheld. */
  readonly corrected?: { readonly reported: DecimalString | null; readonly objection: string };
}

/** A figure that a department settled (部门核定数), and that the scheme counts in place of the zone's own. */
export interface AuthorityEntry {
  readonly field: AuthorityField;
  readonly department: DepartmentId;
  /** The version of the department's values that stood at the data-as-of. */
  readonly version: number;
  /** Of the department's workbook, or of the figures as they are kept where the API brought them. */
  readonly fileSha256: string;
  /** In that workbook; absent where the API brought it. */
  readonly cell?: string;
  /** 依据: the document that it is from. */
  readonly source: string;
  readonly value: DecimalString;
  readonly unit: string;
  /** What the zone reported in its place; `null` where that is not whole. */
  readonly replaces: DecimalString | null;
}

/** A province total. */
export interface ProvinceEntry {
  readonly field: ProvinceField;
  readonly source: string;
  readonly value: DecimalString;
  readonly unit: string;
}

/** Where one figure of an indicator came from (数据溯源). */
export type LineageEntry = CellEntry | AuthorityEntry | ProvinceEntry;

/** What a figure of a zone counts as, where a department's stands in place of the zone's cells. */
export interface SettledSum {
  /** `null` where the scheme wants the department's and there is none. */
  readonly value: DecimalString | null;
  readonly figures: readonly LineageEntry[];
}

/** The figures of a zone that do not count as its cells say. */
export type SettledSums = Readonly<Partial<Record<IndicatorField, SettledSum>>>;

/** A zone's accepted table and the file that it was read from. */
export interface FiledTable {
  readonly fileSha256: string;
  readonly table: IndicatorTable;
  /** Where departments' figures count in place of what the table says. */
  readonly settled?: SettledSums;
}

/**
 * A figure of a row with its place.
 *
 * @example
 * cellEntry('e3b0', row, 'taxRevenue').unit; // '万元'
 */
export const cellEntry = (fileSha256: string, { figures }: TableRow, field: IndicatorField): CellEntry => {
  const { sheet, cell, value, reported, corrected } = figures[field];
  return {
    field,
    sheet,
    cell,
    fileSha256,
    value,
    unit: canonicalUnits[field],
    ...(reported ? { reported } : {}),
    ...(corrected ? { corrected } : {}),
  };
};
