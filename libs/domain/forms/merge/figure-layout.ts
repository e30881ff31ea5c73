import type { RowPlan, SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { TemplateRequest } from '../template/form-template.ts';
import { figuresPage } from '../template/indicator-data-template.ts';
import { withRowsBelow } from '../template/rows-below.ts';
import { withStatements } from '../template/statement-rows.ts';
import { columnNotes, figuresTable } from './figure-tables.ts';
import type { JoinedRow } from './joined-row.ts';
import type { MergeContent, MergeLayout } from './merge-form.ts';
import { entryCell, firstBodyRow } from './page-places.ts';
import { scopeStatements } from './scope-statements.ts';

/** The column of sub-areas' names, and of what the notes on columns are. */
const nameColumn = 2;

/** A row that notes something of one column only would be read as a statement of all of them. */
const leastNotes = 2;

/**
 * The template's page of raw figures with a row for each joined one; below the total, the notes on columns and the scopes.
 *
 * @example
 * layOutFigures({ rows: {}, statements: new Set() }, request).sheets.length; // 1
 */
export const layOutFigures = ({ rows, statements }: MergeContent, request: TemplateRequest): MergeLayout => {
  const figures = rows[figuresTable] ?? [];
  const notes = rows[columnNotes] ?? [];
  const { sheet: page } = figuresPage(withSubAreas(request, figures));
  const top = firstBodyRow(page);
  const total = top + Math.max(figures.length, 1);
  const kept = notes.filter(({ cells }) => Object.keys(cells).length >= leastNotes);
  const stated = withScopes(page, total, statements);
  const sheet = withRowsBelow(stated, total, kept.map(noteRow));
  return {
    sheets: [sheet],
    rows: {
      [figuresTable]: figures.map((_, index) => top + index),
      [columnNotes]: notes.map((note) => (kept.includes(note) ? total + 1 + kept.indexOf(note) : 0)),
    },
    statements: Object.fromEntries(
      scopeStatements.flatMap(({ id, label }) => {
        const place = entryCell(sheet, `${label}：`);
        return place ? [[id, place] as const] : [];
      }),
    ),
  };
};

/** The names of the rows stand for the registry's, which the template prints. */
const withSubAreas = (request: TemplateRequest, rows: readonly JoinedRow[]): TemplateRequest => {
  const { zone } = request.context;
  const subAreas = rows.length === 0 ? [{ name: '' }] : rows.map(({ name }) => ({ name }));
  return { ...request, context: { ...request.context, zone: { ...zone, subAreas } } };
};

const withScopes = (sheet: SheetPlan, bottom: number, said: ReadonlySet<string>): SheetPlan => {
  const range = { top: bottom, bottom, left: 1, right: sheet.columns.length };
  const own = scopeStatements.filter(({ id }) => said.has(id));
  return withStatements(
    { sheet, header: range, body: range, at: () => '' },
    own.map(({ label }) => ({ label, definition: { zh: label, en: label } })),
  );
};

const noteRow = ({ name }: JoinedRow): RowPlan => ({
  height: 24,
  cells: Array.from({ length: nameColumn }, (_, index) =>
    index === nameColumn - 1 ? { kind: 'fixed', content: { text: name } } : null,
  ),
});
