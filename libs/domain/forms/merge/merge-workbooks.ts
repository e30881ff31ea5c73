import { formatCellReference } from '../../../workbook/cell-reference.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import type { FilingContext } from '../../filing.ts';
import type { Finding } from '../../finding.ts';
import { isSynthetic } from '../../synthetic.ts';
import { inReadingOrder } from '../reading/finding-order.ts';
import { applyRules } from '../reading/rule.ts';
import { maskedBy } from '../records/masked-findings.ts';
import { templateOf } from '../template/form-template.ts';
import type { TemplateSettings } from '../template/template-settings.ts';
import { admitPart } from './admit-part.ts';
import { joinRows } from './joined-row.ts';
import type { JudgedMerge } from './judged-merge.ts';
import type { MergeForm, MergeLayout } from './merge-form.ts';
import type { AdmittedPart, MergePart } from './merge-part.ts';
import { mergeRules } from './rules/index.ts';
import { type MergeLineage, sourcesSheet } from './sources-sheet.ts';
import { lineageOf, statementCells, tableCells, writeCells } from './written-cells.ts';

/** Of which filing the files are parts, and what is printed on the template. */
export interface MergeRequest {
  readonly context: FilingContext;
  readonly settings: TemplateSettings;
  /** What the template prints in advance comes from made-up data. */
  readonly synthetic?: boolean;
  /** In the order in which they count where they disagree. */
  readonly parts: readonly MergePart[];
}

/** What joining files came to (汇总结果). */
export interface MergedWorkbook {
  /** The workbook in the layout of the form's template, with a hidden sheet `_sources`. */
  readonly plan: WorkbookPlan;
  readonly lineage: readonly MergeLineage[];
  /** Their cells are those of the joined workbook. */
  readonly findings: readonly Finding[];
}

/**
 * Joins files of sub-areas (片区), or with the columns of different bureaus, into one workbook of the form's template. Every
 * value keeps its source; overlaps, gaps, units and files that do not belong are findings. Whatever the files hold, there
 * is a workbook.
 *
 * @example
 * mergeWorkbooks(form, { context, settings: templateSettings, parts }).findings; // []
 */
export const mergeWorkbooks = (form: MergeForm, merged: MergeRequest): MergedWorkbook => {
  const { context, settings, parts } = merged;
  const admissions = parts.map((part) => admitPart(form, part, context));
  const own = admissions.flatMap((admission) => (admission.admitted ? [admission.part] : []));
  const foreign = admissions.flatMap((admission) => (admission.admitted ? [] : [admission.part]));
  const rows = Object.fromEntries(
    form.tables.map(({ id, printed }) => [
      id,
      joinRows(
        printed(context),
        own.map(({ tables }) => tables[id] ?? []),
      ),
    ]),
  );
  const statements = new Set(own.flatMap(({ notes }) => notes.map(({ id }) => id)));
  const synthetic = merged.synthetic === true || own.some(({ part }) => isSynthetic(part.workbook));
  const request = { context, settings, synthetic };
  const layout = form.layOut({ rows, statements }, request);
  const judged: JudgedMerge = { context, parts: own, foreign, ...placed(form, rows, own, layout) };
  const cells = [...tableCells(judged.tables), ...statementCells(judged.statements, layout.statements)];
  const kept = lineageOf(cells);
  const pages = [...writeCells(layout.sheets, cells), sourcesSheet(kept)];
  return {
    plan: templateOf({ ...form.template, pages: () => pages }, request),
    lineage: kept.map(({ sheet, cell, from }) => ({ sheet, cell, from })),
    findings: inReadingOrder(
      applyRules(mergeRules, judged, null).map(maskedBy(form.form.mask ?? ((text) => text))),
      layout.sheets.map(({ name }) => name),
    ),
  };
};

const placed = (
  { tables, statements }: MergeForm,
  rows: Readonly<Record<string, ReturnType<typeof joinRows>>>,
  parts: readonly AdmittedPart[],
  layout: MergeLayout,
): Pick<JudgedMerge, 'tables' | 'statements'> => ({
  tables: tables.map((table) => ({
    table,
    rows: (rows[table.id] ?? []).map((joined, index) => ({ joined, row: layout.rows[table.id]?.[index] ?? 0 })),
  })),
  statements: statements.flatMap((statement) => {
    const place = layout.statements[statement.id];
    const notes = parts.flatMap((part) => part.notes.filter(({ id }) => id === statement.id));
    if (!place || notes.length === 0) return [];
    return [{ statement, notes, sheet: place.sheet, cell: formatCellReference(place.row, place.column) }];
  }),
});
