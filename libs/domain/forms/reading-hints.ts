import type { CsvProblemCode } from '../../workbook/csv/csv-problem.ts';
import type { WorkbookProblemCode } from '../../workbook/problem-messages.ts';
import type { Message } from '../message.ts';

/** What mends a file of which nothing more is known. */
const saveAgain: Message = {
  zh: '请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后重新上传',
  en: 'Open the original in Excel or WPS, save it as “Excel workbook (.xlsx)” and upload it again',
};

const takeTemplate: Message = {
  zh: '请重新下载模板，把内容（只粘贴数值）复制进去后上传',
  en: 'Download the template again, copy the content into it (as values only) and upload that',
};

/** How to repair a file that cannot be read (修改办法), by the code of the reason. */
const hints: Readonly<Record<WorkbookProblemCode | CsvProblemCode, Message>> = {
  'workbook.empty-file': {
    zh: '请确认表格已保存并关闭（网盘中的文件须先下载到本机），再重新上传',
    en: 'Make sure that the workbook is saved and closed, and downloaded if it lies on a network drive; then upload it again',
  },
  'workbook.too-large': {
    zh: '请删除表中的图片、嵌入对象和多余工作表，另存后重新上传；佐证材料请作为单独的文件上传',
    en: 'Remove pictures, embedded objects and sheets that are not needed, save a copy and upload it; upload evidence as files of its own',
  },
  'workbook.not-xlsx': saveAgain,
  'workbook.legacy-xls': {
    zh: '请用 Excel 或 WPS 打开，选“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件',
    en: 'Open it in Excel or WPS, choose File – Save As with the type “Excel workbook (*.xlsx)”, and upload the new file',
  },
  'workbook.encrypted': {
    zh: '请用密码打开文件，在“文件—信息—保护工作簿—用密码进行加密”（WPS 为“文件—文档加密”）中清空密码，保存后重新上传',
    en: 'Open it with its password, clear the password under File – Info – Protect Workbook – Encrypt with Password, save it and upload it again',
  },
  'workbook.macro': {
    zh: '请选“文件—另存为”，类型选不含宏的“Excel 工作簿（*.xlsx）”，再上传新文件；只改扩展名无效',
    en: 'Choose File – Save As with the type “Excel workbook (*.xlsx)”, which keeps no macros, and upload the new file; renaming is not enough',
  },
  'workbook.unsupported-zip': saveAgain,
  'workbook.zip-bomb': {
    zh: '请删除数据末尾以下、以右的空白行列（整行整列删除）和图片，另存后重新上传',
    en: 'Delete the whole empty rows below and columns right of the data, and pictures; save a copy and upload it',
  },
  'workbook.corrupt': {
    zh: '请用 Excel 的“打开并修复”或 WPS 打开检查，另存为新文件后上传；打不开的，请重新传输或从备份恢复',
    en: 'Use “Open and Repair” in Excel, check the content, save it as a new file and upload that; if it does not open, copy it anew',
  },
  'workbook.doctype': takeTemplate,
  'workbook.no-sheets': {
    zh: '请下载本表模板填写，确认文件中有可见的工作表后上传',
    en: 'Fill in the template of this form, and make sure that the file has a visible worksheet',
  },
  'workbook.text-too-long': {
    zh: '请缩短该单元格的文字，详细材料作为附件上传',
    en: 'Shorten the text of this cell; upload longer material as a file of its own',
  },
  'workbook.too-deep': takeTemplate,
  'workbook.too-many-entries': {
    zh: '请删除图片、图表和嵌入对象，另存后重新上传',
    en: 'Remove pictures, charts and embedded objects, save a copy and upload it',
  },
  'workbook.too-many-sheets': {
    zh: '请只保留本表的工作表，另存后重新上传',
    en: 'Keep the worksheets of this form only, save a copy and upload it',
  },
  'workbook.too-many-cells': {
    zh: '请删除与填报无关的数据和工作表，另存后重新上传',
    en: 'Delete data and worksheets that do not belong to the filing, save a copy and upload it',
  },
  'workbook.too-many-characters': {
    zh: '请删减过长的文字，详细材料作为附件上传',
    en: 'Cut long texts short; upload longer material as files of their own',
  },
  'workbook.too-many-merges': {
    zh: '请全选表格，取消合并单元格，只保留模板原有的合并，另存后重新上传',
    en: 'Select the table and unmerge its cells, keep the merges of the template only, save a copy and upload it',
  },
  'workbook.too-many-elements': {
    zh: '请选中数据末尾以下的所有行，右键“删除”（不是清除内容），另存后重新上传',
    en: 'Select all rows below the data and delete them (not only their content), save a copy and upload it',
  },
  'csv.binary': saveAgain,
  'csv.encoding': {
    zh: '请用 Excel 或 WPS 打开，确认文字无乱码，另存为“CSV UTF-8”或“Excel 工作簿（.xlsx）”后重新上传',
    en: 'Open it in Excel or WPS, check that it reads well, save it as “CSV UTF-8” or as .xlsx and upload it again',
  },
  'csv.markup': {
    zh: '请用 Excel 或 WPS 打开导出的“表格”，另存为“Excel 工作簿（.xlsx）”后上传；只改扩展名无效',
    en: 'Open the exported “table” in Excel or WPS, save it as .xlsx and upload that; renaming is not enough',
  },
  'csv.workbook': {
    zh: '请把文件的扩展名改回 .xlsx 后重新上传',
    en: 'Give the file back its extension .xlsx and upload it again',
  },
  'csv.quotes': {
    zh: '请改正该单元格中的双引号，或用 Excel、WPS 另存为 .xlsx 后重新上传',
    en: 'Correct the quotation marks in this cell, or save the file as .xlsx in Excel or WPS, and upload it again',
  },
  'csv.too-many-rows': {
    zh: '请删除与填报无关的行，另存后重新上传',
    en: 'Delete the rows that do not belong to the filing, save a copy and upload it',
  },
  'csv.too-many-columns': {
    zh: '请确认各栏以逗号（或制表符）分隔，删除多余的列，另存后重新上传',
    en: 'Check that commas or tabs separate the fields, delete columns that are not needed, save a copy and upload it',
  },
};

const byCode: ReadonlyMap<string, Message> = new Map(Object.entries(hints));

/**
 * How to repair a file that cannot be read, by the code of the reason; saved again as .xlsx where the code is not known.
 *
 * @example
 * readingHint('csv.workbook').zh; // '请把文件的扩展名改回 .xlsx 后重新上传'
 */
export const readingHint = (code: string): Message => byCode.get(code) ?? saveAgain;
