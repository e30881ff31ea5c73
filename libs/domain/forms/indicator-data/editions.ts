import type { ColumnSource, DataEdition, IndicatorField, IndicatorTable } from '../../indicator-table.ts';
import { compactText } from '../reading/compact-text.ts';
import type { Statement } from '../reading/statement.ts';
import { columnOf } from './columns.ts';
import type { SheetReading } from './sheet-reading.ts';

const words: Readonly<Record<string, DataEdition>> = { 快报: 'flash', 年报: 'annual', 核定: 'verified' };

/** From the least to the most reliable. */
const order: readonly DataEdition[] = ['flash', 'annual', 'verified'];

/**
 * The edition that a word means (快报, 年报, 核定, with or without 数); undefined for any other.
 *
 * @example
 * readEdition('快报数'); // 'flash'
 */
export const readEdition = (text: string): DataEdition | undefined =>
  words[compactText(text).replace(/^(?:部门)?(.*?)(?:数据?)?$/u, '$1')];

/**
 * What is said of a column’s edition: by a row of notes, else in its label, e.g. `(快报)`, else of all columns.
 *
 * @example
 * editionNote(sheet, 'fdi')?.text; // '快报'
 */
export const editionNote = ({ editions, columns }: SheetReading, field: IndicatorField): Statement | undefined => {
  const column = columns.figures.get(field);
  const inLabel = /\((快报|年报|核定)数?\)/u.exec(compactText(column?.label.text ?? ''))?.[1];
  return editions.columns.get(field) ?? (column && inLabel ? { text: inLabel, cell: column.cell } : editions.all);
};

/**
 * What the table keeps of editions, departments and scopes in words: nothing of a sheet that says nothing of them.
 *
 * @example
 * tableSources(sheet).edition; // 'flash'
 */
export const tableSources = (sheet: SheetReading): Pick<IndicatorTable, 'edition' | 'sources'> => {
  const sources = [...sheet.columns.figures.keys()].map((field) => [field, sourceOf(sheet, field)] as const);
  const said = sources.filter(([, source]) => Object.keys(source).length > 0);
  if (said.length === 0) return {};
  const current = sources.filter(([field]) => !columnOf(field).prior).map(([, { edition }]) => edition);
  const least = current.includes(undefined) ? undefined : order.find((edition) => current.includes(edition));
  return { ...(least ? { edition: least } : {}), sources: Object.fromEntries(said) };
};

const sourceOf = (sheet: SheetReading, field: IndicatorField): ColumnSource => {
  const { departments, scopeNotes } = sheet;
  const edition = readEdition(editionNote(sheet, field)?.text ?? '');
  const department = (departments.columns.get(field) ?? departments.all)?.text;
  const scope = (scopeNotes.columns.get(field) ?? scopeNotes.all)?.text;
  return { ...(edition ? { edition } : {}), ...(department ? { department } : {}), ...(scope ? { scope } : {}) };
};
