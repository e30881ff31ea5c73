import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { defaultFont } from './cell-styles.ts';
import { placeChoices } from './choice-lists.ts';
import { repeatedRows } from './print-writing.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writtenSheet } from './sheet-writing.ts';
import { tagSheet } from './template-tag.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

/** A file that shows when it was made would differ from the next of the same plan. */
const modified = new Date('2000-01-01T00:00:00Z');

/**
 * Writes a workbook as .xlsx. The same plan gives the same bytes, wherever the same release of the same runtime compresses
 * them; its parts are the same everywhere. Throws `RangeError` for a plan that no file could hold: texts or lists too
 * long, numbers of more than 15 digits, ranges that overlap.
 *
 * @example
 * const bytes = await writeWorkbook({ sheets: [statisticalPage(page).sheet], tag: { form: 'indicator-data' } });
 */
export async function writeWorkbook({ title, sheets, tag }: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const lists = placeChoices(choicesIn(sheets));
  const hidden: WriteSheet[] = [
    ...(lists.sheet ? [{ ...writtenSheet(lists.sheet, lists), hidden: true }] : []),
    ...(tag ? [{ ...writtenSheet(tagSheet(tag), lists), veryHidden: true }] : []),
  ];
  const bytes = await writeXlsx({
    sheets: [...sheets.map((sheet) => writtenSheet(sheet, lists)), ...hidden],
    namedRanges: [...lists.names, ...sheets.flatMap(repeatedRows)],
    properties: { modified, ...(title === undefined ? {} : { title }) },
    defaultFont,
  });
  return new Uint8Array(bytes);
}

const choicesIn = (sheets: readonly SheetPlan[]): readonly (readonly string[])[] =>
  sheets
    .flatMap(({ validations = [] }) => validations)
    .flatMap(({ rule }) => ('choices' in rule ? [rule.choices] : []));
