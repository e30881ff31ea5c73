import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { AuthorityField } from '../forms/authority-values/vocabulary.ts';
import { subAreaKey } from '../forms/reading/sub-area-key.ts';
import { type IndicatorField, indicatorFields, type TableRow } from '../indicator-table.ts';
import {
  type AuthorityEntry,
  cellEntry,
  type FiledTable,
  type LineageEntry,
  type SettledSum,
  type SettledSums,
} from '../indicators/lineage-entry.ts';
import { sumOver } from '../indicators/sum-over.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { AuthorityFigure } from './authority-figure.ts';

/**
 * What a zone's figures count as by a scheme's choices, where that is not what its cells say. A figure of the whole zone goes
 * before those of its sub-areas, of several departments the first in their order. Trade that a department has in one sum counts as
 * exports, with nothing left for imports: indicators take both together. A figure that the office corrected after an objection
 * stays as it was corrected.
 *
 * @example
 * settledSums({ fileSha256: 'e3b0', table: { rows: [] } }, [], {}); // {}
 */
export const settledSums = (
  filed: FiledTable,
  figures: readonly AuthorityFigure[],
  choices: NonNullable<Scheme['authority']>,
): SettledSums => {
  const settled: Partial<Record<IndicatorField, SettledSum>> = {};
  for (const field of indicatorFields) {
    const choice = choices[field] ?? 'reported';
    if (choice === 'reported' || wasCorrected(filed, field)) continue;
    const found = ofOwnField(filed, figures, field) ?? ofTrade(filed, figures, choices, field);
    const sum = found?.whole === false && choice === 'authority' ? undefined : found;
    if (sum) settled[field] = { value: sum.value, figures: sum.figures };
    else if (choice === 'authority') settled[field] = { value: null, figures: [] };
  }
  return settled;
};

/** A sum, and whether all of it is a department's. */
interface Found extends SettledSum {
  readonly whole: boolean;
}

const wasCorrected = ({ table }: FiledTable, field: IndicatorField): boolean =>
  table.rows.some(({ figures }) => figures[field].corrected !== undefined);

const ofOwnField = (
  filed: FiledTable,
  figures: readonly AuthorityFigure[],
  field: IndicatorField,
): Found | undefined => {
  const own = figures.filter((one) => one.field === field);
  const whole = own.find(({ subArea }) => subArea === null);
  if (whole) return wholeZone(whole, reportedSum(filed, [field]));
  const rows = filed.table.rows.map((row) => ({ row, figure: ofSubArea(own, row) }));
  if (!rows.some(({ figure }) => figure)) return undefined;
  const entries = rows.map(({ row, figure }) =>
    figure ? entryOf(figure, row.figures[field].value) : cellEntry(filed.fileSha256, row, field),
  );
  return { value: sumOf(entries), figures: entries, whole: rows.every(({ figure }) => figure) };
};

const ofTrade = (
  filed: FiledTable,
  figures: readonly AuthorityFigure[],
  choices: NonNullable<Scheme['authority']>,
  field: IndicatorField,
): Found | undefined => {
  if (field !== 'exports' && field !== 'imports') return undefined;
  const parts = ['exports', 'imports'] as const;
  const open = (part: IndicatorField) =>
    (choices[part] ?? 'reported') !== 'reported' && !wasCorrected(filed, part) && !ofOwnField(filed, figures, part);
  const trade = figures.filter((one) => one.field === 'trade');
  const found = parts.every(open) ? ofWholeOrAll(filed, trade) : undefined;
  return found && field === 'imports' ? { value: '0', figures: [], whole: true } : found;
};

/** Trade is not a column of the table, so that its parts cannot stand in for a sub-area that is lacking. */
const ofWholeOrAll = (filed: FiledTable, trade: readonly AuthorityFigure[]): Found | undefined => {
  const whole = trade.find(({ subArea }) => subArea === null);
  if (whole) return wholeZone(whole, reportedSum(filed, ['exports', 'imports']));
  const entries = filed.table.rows.flatMap((row) => {
    const figure = ofSubArea(trade, row);
    const { exports, imports } = row.figures;
    const known = exports.value !== null && imports.value !== null;
    return figure ? entryOf(figure, known ? plain(Decimal.sum(exports.value, imports.value)) : null) : [];
  });
  if (entries.length === 0 || entries.length < filed.table.rows.length) return undefined;
  return { value: sumOf(entries), figures: entries, whole: true };
};

const wholeZone = (figure: AuthorityFigure, replaces: DecimalString | null): Found => ({
  value: figure.value,
  figures: [entryOf(figure, replaces)],
  whole: true,
});

const ofSubArea = (figures: readonly AuthorityFigure[], { subArea }: TableRow): AuthorityFigure | undefined =>
  figures.find((one) => one.subArea !== null && subAreaKey(one.subArea) === subAreaKey(subArea));

const reportedSum = ({ table }: FiledTable, fields: readonly IndicatorField[]): DecimalString | null => {
  const sums = fields.flatMap((field) => sumOver(table, field) ?? []);
  return sums.length < fields.length ? null : plain(Decimal.sum(0, ...sums));
};

const sumOf = (entries: readonly LineageEntry[]): DecimalString | null => {
  const known = entries.flatMap(({ value }) => value ?? []);
  return known.length < entries.length ? null : plain(Decimal.sum(0, ...known));
};

const entryOf = (
  { department, version, sha256, cell, field, document, value, unit }: AuthorityFigure,
  replaces: DecimalString | null,
): AuthorityEntry => ({
  field: field satisfies AuthorityField,
  department,
  version,
  fileSha256: sha256,
  ...(cell === undefined ? {} : { cell }),
  source: document,
  value,
  unit,
  replaces,
});
