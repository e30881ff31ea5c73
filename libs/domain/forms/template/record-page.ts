import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import { statisticalPage } from '../../../workbook/write/statistical-page.ts';
import type { Zone } from '../../zone.ts';
import type { PrefilledRow } from '../records/prefilled-rows.ts';
import type { RecordColumn, RecordForm, RecordSheet } from '../records/record-form.ts';
import { fittedWidths } from './fitted-widths.ts';
import type { TemplateRequest } from './form-template.ts';
import { pageFrame } from './page-frame.ts';
import { prefilledRows } from './prefilled-rows.ts';
import { recordPageColumn } from './record-column.ts';
import { recordContent } from './record-content.ts';
import { withStatements } from './statement-rows.ts';

/** Blank rows for input, where a form does not say how many. */
const usualBlankRows = 10;

/** Points: rows of protected sheets do not grow with what is typed into them. */
const usualHeight = 24;
const proseHeight = 48;

/**
 * The template of one sheet of a record form: what is known stands in its rows, what is locked there cannot be edited, and
 * blank rows below wait for more.
 *
 * @example
 * recordPage(workPlanForm, workPlanForm.sheets[0], { context, settings }).protected; // true
 */
export const recordPage = (form: RecordForm, sheet: RecordSheet, request: TemplateRequest): SheetPlan => {
  const zone = zoneFor(request);
  const asked = sheet.columns.map((column) => recordPageColumn(column, zone));
  const widths = fittedWidths(asked.map((column) => column.width));
  const columns = asked.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
  const prefilled = prefilledRows(sheet, request.context, request.subArea);
  const blank = Math.max(sheet.blankRows ?? usualBlankRows, prefilled.length === 0 ? 1 : 0);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = sheet.columns.some(isProse) ? proseHeight : usualHeight;
  const unit = unitLine(sheet.columns);
  const page = statisticalPage({
    ...pageFrame(form, request, width),
    name: sheet.name,
    title: sheet.title,
    ...(unit === undefined ? {} : { unit }),
    columns,
    body: [
      ...prefilled.map((row, index) => ({ height, cells: prefilledCells(sheet.columns, row, index) })),
      ...Array.from({ length: blank }, (_, index) => ({
        height,
        cells: blankCells(sheet.columns, prefilled.length + index),
      })),
    ],
    frozenColumns: frozen(sheet.columns),
  });
  return withStatements(
    page,
    (form.statements ?? []).filter((statement) => statement.sheet === sheet.id),
  );
};

/** Whether people write sentences in a column. */
const isProse = ({ type }: RecordColumn): boolean => type.kind === 'text' && (type.max ?? Infinity) > 200;

/** In a template for one sub-area, there is no other. */
const zoneFor = ({ context: { zone }, subArea }: TemplateRequest): Zone =>
  subArea === undefined ? zone : { ...zone, subAreas: zone.subAreas.filter(({ name }) => name === subArea) };

const prefilledCells = (columns: readonly RecordColumn[], row: PrefilledRow, index: number): readonly CellPlan[] =>
  columns.map(({ field, type, locked }): CellPlan => {
    const content = recordContent(row[field], type);
    if (content === undefined && type.kind === 'sequence') return numbered(index);
    return { kind: locked || type.kind === 'sequence' ? 'fixed' : 'input', ...(content ? { content } : {}) };
  });

const blankCells = (columns: readonly RecordColumn[], index: number): readonly CellPlan[] =>
  columns.map(({ type }): CellPlan => (type.kind === 'sequence' ? numbered(index) : { kind: 'input' }));

const numbered = (index: number): CellPlan => ({ kind: 'fixed', content: { number: String(index + 1) } });

/** 计量单位: the one that all numbers have in common; where there are several, the header says which. */
const unitLine = (columns: readonly RecordColumn[]): string | undefined => {
  const units = new Set(columns.flatMap(({ type }) => (type.kind === 'number' && type.unit ? [type.unit] : [])));
  return units.size > 1 ? '见表头' : [...units][0];
};

/** Number and name stay in sight: at most the first two columns. */
const frozen = (columns: readonly RecordColumn[]): number => (columns[0]?.type.kind === 'sequence' ? 2 : 1);
