import type { Message } from '../../domain/message.ts';
import type { WorkbookProblem } from '../problem.ts';

/** Every reason for which only a text file (CSV) is refused as a whole; the others are those of any workbook. */
export type CsvProblemCode =
  | 'csv.binary'
  | 'csv.encoding'
  | 'csv.markup'
  | 'csv.workbook'
  | 'csv.quotes'
  | 'csv.too-many-rows'
  | 'csv.too-many-columns';

/** Why a text file cannot be read as a table, in the form of any workbook's problem. */
export interface CsvProblem extends Omit<WorkbookProblem, 'code'> {
  readonly code: CsvProblemCode;
}

/** The message of each code, given the limit that was passed (0 where none is meant). */
const messages: Readonly<Record<CsvProblemCode, (limit: number) => Message>> = {
  'csv.binary': () => ({
    zh: '文件不是文本（含有二进制内容，可能是其他格式改了扩展名）。请用原来的软件打开，另存为“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'The file is not text: it holds binary content, perhaps of another format that was renamed. Open it in the program that made it, save it as .xlsx and upload that.',
  }),
  'csv.encoding': () => ({
    zh: '文件的文字编码无法识别：既不是 UTF-8，也不是 GB18030（GBK），或者内容已损坏。请用 Excel 或 WPS 打开，确认文字无乱码，另存为“CSV UTF-8”或 .xlsx 后重新上传。',
    en: 'The text is neither UTF-8 nor GB18030 (GBK), or it is damaged. Open the file in Excel or WPS, check that it reads well, save it as "CSV UTF-8" or .xlsx and upload that.',
  }),
  'csv.markup': () => ({
    zh: '文件是网页或 XML（许多系统导出的“表格”其实是网页）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新上传；只改扩展名无效。',
    en: 'The file is a web page or XML, as many systems export their tables. Open it in Excel or WPS, save it as .xlsx and upload that; renaming is not enough.',
  }),
  'csv.workbook': () => ({
    zh: '文件是 .xlsx 等压缩格式，不是 CSV 文本，只是扩展名改成了 .csv。请把扩展名改回 .xlsx 后重新上传。',
    en: 'The file is packed as an .xlsx is and no CSV text; only its name says so. Give it back the extension .xlsx and upload it again.',
  }),
  'csv.quotes': () => ({
    zh: '双引号不成对：开头的引号没有结束，或结束的引号后面还有文字。请在 Excel 或 WPS 中改正这一格，另存后重新上传。',
    en: 'The quotation marks do not match: the first is not closed, or text follows the closing one. Correct this cell in Excel or WPS, save the file and upload it again.',
  }),
  'csv.too-many-rows': (limit) => ({
    zh: `行数超过工作表的上限 ${limit} 行。请删除与填报无关的内容。`,
    en: `There are more rows than the ${limit} of a worksheet. Delete what does not belong to the filing.`,
  }),
  'csv.too-many-columns': (limit) => ({
    zh: `列数超过工作表的上限 ${limit} 列。请删除与填报无关的内容，或检查分隔符。`,
    en: `There are more columns than the ${limit} of a worksheet. Delete what does not belong to the filing, or check what separates the fields.`,
  }),
};

/**
 * A problem with its message, which names the sheet and cell where one is concerned.
 *
 * @example
 * csvProblem('csv.quotes', { sheet: 'Sheet1', cell: 'B4' }).message.zh;
 * // '工作表“Sheet1”单元格 B4：双引号不成对…'
 */
export function csvProblem(
  code: CsvProblemCode,
  place: { readonly sheet?: string; readonly cell?: string; readonly detail?: string; readonly limit?: number } = {},
): CsvProblem {
  const { limit = 0, ...where } = place;
  const { zh, en } = messages[code](limit);
  const { sheet, cell } = where;
  const message =
    sheet === undefined || cell === undefined
      ? { zh, en }
      : { zh: `工作表“${sheet}”单元格 ${cell}：${zh}`, en: `Sheet "${sheet}", cell ${cell}: ${en}` };
  return { code, message, ...where };
}
