import type { Message } from '../domain/message.ts';

/** Every reason for which a file is refused as a whole. */
export type WorkbookProblemCode =
  | 'workbook.empty-file'
  | 'workbook.too-large'
  | 'workbook.not-xlsx'
  | 'workbook.legacy-xls'
  | 'workbook.encrypted'
  | 'workbook.macro'
  | 'workbook.unsupported-zip'
  | 'workbook.zip-bomb'
  | 'workbook.corrupt'
  | 'workbook.doctype'
  | 'workbook.no-sheets'
  | 'workbook.text-too-long'
  | 'workbook.too-deep'
  | 'workbook.too-many-entries'
  | 'workbook.too-many-sheets'
  | 'workbook.too-many-cells'
  | 'workbook.too-many-characters'
  | 'workbook.too-many-merges'
  | 'workbook.too-many-elements';

/** The message of each code, given the limit that was passed (bytes or a count; 0 where none is meant). */
export const workbookProblemMessages: Readonly<Record<WorkbookProblemCode, (limit: number) => Message>> = {
  'workbook.empty-file': () => ({
    zh: '文件是空的（0 字节）。请确认已保存并关闭表格后重新上传。',
    en: 'The file is empty (0 bytes). Save and close the workbook, then upload it again.',
  }),
  'workbook.too-large': (limit) => ({
    zh: `文件超过 ${megabytes(limit)} MB。请删除图片和多余内容后另存，再重新上传。`,
    en: `The file is larger than ${megabytes(limit)} MB. Remove pictures and unneeded content, save a copy and upload that.`,
  }),
  'workbook.not-xlsx': () => ({
    zh: '文件不是 .xlsx 工作簿（可能是网页、CSV 或其他格式改了扩展名）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'The file is not an .xlsx workbook (perhaps a web page, CSV or other format was renamed). Open it in Excel or WPS, save it as .xlsx and upload that.',
  }),
  'workbook.legacy-xls': () => ({
    zh: '这是旧版 .xls 或 .et 格式。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新上传；只改扩展名无效。',
    en: 'This is the old .xls or .et format. Open it in Excel or WPS, save it as .xlsx and upload that; renaming is not enough.',
  }),
  'workbook.encrypted': () => ({
    zh: '文件已加密。请去除密码后另存，再重新上传。',
    en: 'The file is encrypted. Remove its password, save it and upload it again.',
  }),
  'workbook.macro': () => ({
    zh: '文件带有宏，不予接收。请另存为不含宏的“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'The file contains macros and is not accepted. Save it as an .xlsx workbook without macros and upload that.',
  }),
  'workbook.unsupported-zip': () => ({
    zh: '文件的压缩方式不受支持。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。',
    en: 'The file is packed in a way that is not supported. Open it in Excel or WPS, save it as .xlsx and upload that.',
  }),
  'workbook.zip-bomb': (limit) => ({
    zh: `文件解压后异常庞大${limit > 0 ? `（上限 ${megabytes(limit)} MB）` : ''}。请删除末尾空白行列和图片后另存，再重新上传。`,
    en: `The file unpacks to an unreasonable size${limit > 0 ? ` (the limit is ${megabytes(limit)} MB)` : ''}. Delete empty rows and columns at the end and pictures, save a copy and upload that.`,
  }),
  'workbook.corrupt': () => ({
    zh: '文件已损坏或不完整。请用 Excel 或 WPS 打开检查，另存后重新上传。',
    en: 'The file is damaged or incomplete. Open it in Excel or WPS, check it, save a copy and upload that.',
  }),
  'workbook.doctype': () => ({
    zh: '文件内含有不允许的内容（DOCTYPE 声明）。请用 Excel 或 WPS 重新制作后上传。',
    en: 'The file holds content that is not allowed (a DOCTYPE declaration). Make it again in Excel or WPS and upload that.',
  }),
  'workbook.no-sheets': () => ({
    zh: '文件中没有工作表。请确认填报的是下发的模板。',
    en: 'The file has no worksheet. Check that the issued template was filled in.',
  }),
  'workbook.text-too-long': (limit) => ({
    zh: `文字超过 ${limit} 个字符。请缩短。`,
    en: `The text is longer than ${limit} characters. Shorten it.`,
  }),
  'workbook.too-deep': () => ({
    zh: '文件内部结构异常（嵌套过深）。请用 Excel 或 WPS 打开，另存后重新上传。',
    en: 'The file is built abnormally (nested too deeply). Open it in Excel or WPS, save a copy and upload that.',
  }),
  'workbook.too-many-entries': (limit) => ({
    zh: `文件内含的部件超过 ${limit} 个。请删除图片和嵌入对象后另存，再重新上传。`,
    en: `The file holds more than ${limit} parts. Remove pictures and embedded objects, save a copy and upload that.`,
  }),
  'workbook.too-many-sheets': (limit) => ({
    zh: `工作表超过 ${limit} 张。请删除与填报无关的工作表。`,
    en: `There are more than ${limit} worksheets. Delete those that do not belong to the filing.`,
  }),
  'workbook.too-many-cells': (limit) => ({
    zh: `有内容的单元格超过 ${limit} 个。请删除与填报无关的内容。`,
    en: `More than ${limit} cells have content. Delete what does not belong to the filing.`,
  }),
  'workbook.too-many-characters': (limit) => ({
    zh: `全部文字合计超过 ${limit} 个字符。请删除与填报无关的内容。`,
    en: `All texts together are longer than ${limit} characters. Delete what does not belong to the filing.`,
  }),
  'workbook.too-many-merges': (limit) => ({
    zh: `合并单元格超过 ${limit} 处。请取消不必要的合并。`,
    en: `There are more than ${limit} merged ranges. Unmerge those that are not needed.`,
  }),
  'workbook.too-many-elements': () => ({
    zh: '表格中带格式的空白单元格过多。请删除末尾的空白行列后另存，再重新上传。',
    en: 'The workbook holds too many empty formatted cells. Delete the empty rows and columns at the end, save a copy and upload that.',
  }),
};

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));
