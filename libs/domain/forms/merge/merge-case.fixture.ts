import { inflateNode } from '../../../workbook/inflate-node.ts';
import { readWorkbook } from '../../../workbook/read-workbook.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../../workbook/write/write-workbook.ts';
import { sha256Hex } from '../../digest.ts';
import type { FilingContext } from '../../filing.ts';
import type { IndicatorTable } from '../../indicator-table.ts';
import type { RecordTable } from '../records/record-table.ts';
import { recordValues } from '../records/record-values.ts';
import { templateSettings } from '../template/template-settings.ts';
import type { MergeForm } from './merge-form.ts';
import type { MergePart } from './merge-part.ts';
import { type MergedWorkbook, mergeWorkbooks } from './merge-workbooks.ts';

/** Parts named by letters, their hashes those of their names. */
export const partsOf = (...workbooks: readonly Workbook[]): readonly MergePart[] =>
  workbooks.map((workbook, index) => {
    const name = `${String.fromCharCode(97 + index)}.xlsx`;
    return { name, sha256: sha256Hex(name), workbook };
  });

/** What a plan is once it is a file and read again. */
export const asRead = async (plan: WorkbookPlan): Promise<Workbook> => {
  const result = await readWorkbook(await writeWorkbook(plan), { inflate: inflateNode });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

/** Joins workbooks; the joined one is read again, too. */
export const joined = async (
  form: MergeForm,
  context: FilingContext,
  ...workbooks: readonly Workbook[]
): Promise<MergedWorkbook & { readonly workbook: Workbook }> => {
  const merged = mergeWorkbooks(form, { context, settings: templateSettings, parts: partsOf(...workbooks) });
  return { ...merged, workbook: await asRead(merged.plan) };
};

/** The values of a table of either kind, without their places and in no order of rows. */
export const valuesIn = (table: unknown): unknown => {
  if (isFigures(table)) {
    return {
      rows: byJson(
        table.rows.map(({ subArea, figures }) => ({
          subArea,
          figures: Object.entries(figures).map(([field, { value }]) => [field, value]),
        })),
      ),
      edition: table.edition,
      sources: table.sources,
      scopes: table.scopes,
    };
  }
  const { sheets, statements } = recordValues(table as RecordTable);
  const saying = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== null && !/^(?:no|seq)$/u.test(field)));
  return {
    sheets: Object.entries(sheets).map(([id, rows]) => [id, byJson(rows.map(saying))]),
    statements,
  };
};

const isFigures = (table: unknown): table is IndicatorTable =>
  typeof table === 'object' && table !== null && 'rows' in table;

const byJson = (rows: readonly object[]) => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
