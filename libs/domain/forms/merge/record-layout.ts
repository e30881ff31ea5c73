import type { RecordForm, RecordSheet } from '../records/record-form.ts';
import type { TemplateRequest } from '../template/form-template.ts';
import { recordPage } from '../template/record-page.ts';
import type { JoinedRow } from './joined-row.ts';
import type { MergeContent, MergeLayout } from './merge-form.ts';
import { entryCell, firstBodyRow } from './page-places.ts';
import type { RowValues } from './row-identity.ts';

/**
 * The template's pages of a record form with the joined rows in the place of those that it prints in advance.
 *
 * @example
 * layOutRecords(form, { rows: {}, statements: new Set() }, request).sheets.length; // 1
 */
export const layOutRecords = (form: RecordForm, { rows }: MergeContent, request: TemplateRequest): MergeLayout => {
  const pages = form.sheets.map((sheet) => {
    const joined = rows[sheet.id] ?? [];
    return { sheet, joined, page: recordPage(form, withRows(sheet, joined), request) };
  });
  return {
    sheets: pages.map(({ page }) => page),
    rows: Object.fromEntries(
      pages.map(({ sheet, joined, page }) => [sheet.id, joined.map((_, index) => firstBodyRow(page) + index)]),
    ),
    statements: Object.fromEntries(
      (form.statements ?? []).flatMap(({ id, label, sheet: under }) => {
        const page = pages.find(({ sheet }) => sheet.id === under)?.page;
        const place = page && entryCell(page, `${label}：`);
        return place ? [[id, place] as const] : [];
      }),
    ),
  };
};

/** Room for as many rows as there are, as high as their texts need. */
const withRows = (sheet: RecordSheet, joined: readonly JoinedRow[]): RecordSheet => ({
  ...sheet,
  prefill: () => joined.map(valuesOf),
});

const valuesOf = ({ printed, cells }: JoinedRow): RowValues => ({
  ...printed,
  ...Object.fromEntries(Object.entries(cells).map(([field, { taken }]) => [field, taken.value])),
});
