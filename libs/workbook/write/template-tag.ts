import type { Workbook } from '../workbook.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * What a workbook is: keys and values of whoever made it, such as form, its version, zone and period. It says what the
 * file was made for, not what has become of it: whoever reads it must compare it with what the file holds.
 */
export type TemplateTag = Readonly<Record<string, string>>;

/**
 * The sheet that keeps the tag: keys in column A, values in column B, from row 1 on, all of them text. It is very hidden:
 * Excel and WPS do not offer to show it, and both keep it; LibreOffice saves it as a hidden one. Custom document
 * properties are lost more easily.
 */
export const tagSheetName = '_lianchuang';

/**
 * The sheet that keeps a tag, in the order of its keys.
 *
 * @example
 * tagSheet({ form: 'indicator-data' }).rows.length; // 1
 */
export const tagSheet = (tag: TemplateTag): SheetPlan => ({
  name: tagSheetName,
  columns: [{ width: 20 }, { width: 70 }],
  rows: Object.entries(tag).map(([key, value]) => ({ cells: [textCell(key), textCell(value)] })),
  protected: true,
});

const textCell = (text: string) => ({ kind: 'label', content: { text }, numberFormat: '@' }) as const;

/**
 * The tag of a workbook that was read; undefined for one without a tag, as any file that was not made from a template.
 * A key without a value has an empty one; of a key that stands there twice, the first value counts.
 *
 * @example
 * readTag({ sheets: [], date1904: false }); // undefined
 */
export function readTag({ sheets }: Workbook): TemplateTag | undefined {
  const sheet = sheets.find(({ name }) => name === tagSheetName);
  if (sheet === undefined) return undefined;
  const texts = new Map(sheet.cells.map((cell) => [cell.ref, String(cell.value ?? '')]));
  const pairs = sheet.cells
    .filter(({ column }) => column === 1)
    .map(({ row }) => [texts.get(`A${row}`) ?? '', texts.get(`B${row}`) ?? ''] as const);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs.toReversed());
}
