import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { fonts } from './cell-styles.ts';
import type { PrintPlan, RunningText } from './print-plan.ts';
import type { SheetPlan } from './sheet-plan.ts';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type HeaderFooter = NonNullable<WriteSheet['headerFooter']>;
type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/**
 * Paper, direction and margins: narrower than a document's, so that a wide table stays legible.
 *
 * @example
 * writtenPageSetup({ paper: 'A4', orientation: 'landscape' }).fitToHeight; // 0, as many pages as it takes
 */
export const writtenPageSetup = ({ paper, orientation, onePage }: PrintPlan): PageSetup => ({
  paperSize: paper === 'A4' ? 'a4' : 'a3',
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: onePage ? 1 : 0,
  horizontalCentered: true,
  margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
});

/** Header and footer of the pages; an empty one where the plan has none. */
export const writtenRunningTexts = ({ header, footer }: PrintPlan): HeaderFooter => ({
  ...(header && { oddHeader: runningCode(header) }),
  ...(footer && { oddFooter: runningCode(footer) }),
});

/**
 * The codes of a running text. The size comes before the font: behind it, digits of the text would join it.
 *
 * @example
 * runningCode({ center: '第 {page} 页' }); // '&C&9&"仿宋,Regular"第 &P 页'
 */
export const runningCode = ({ left, center, right }: RunningText): string =>
  [section('L', left), section('C', center), section('R', right)].join('');

const section = (place: 'L' | 'C' | 'R', text: string | undefined): string =>
  text === undefined ? '' : `&${place}&9&"${fonts.fangsong},Regular"${coded(text)}`;

const coded = (text: string): string =>
  text.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');

/**
 * The repeated rows as the reserved name that they are stored under; the sheet's name is quoted, as it need not be a word.
 *
 * @example
 * repeatedRows({ name: "表 1", columns: [], rows: [], protected: false }); // []
 */
export function repeatedRows({ name, print }: SheetPlan): NamedRange[] {
  if (print?.repeatRows === undefined) return [];
  const { first, last } = print.repeatRows;
  return [{ name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$${first}:$${last}`, scope: name }];
}
