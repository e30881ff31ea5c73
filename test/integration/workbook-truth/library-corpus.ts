import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { buildXlsx } from '../../support/xlsx/build-xlsx.ts';
import type { CellInput, SheetInput } from '../../support/xlsx/sheet-xml.ts';

const figures = [0, -0.031, 12.5, 0.1 + 0.2, 233_049.75, 1e21, 1e-7, 99_999_999_999.99];
const texts = [' 片区 ', '多行\n文字', '１２３．５', '0012', '=1+1', '㐀𠀀', '   '];
const dates = ['2025-03-14T00:00:00Z', '2024-02-29T08:30:00Z', '1999-12-31T23:59:59Z'].map((text) => new Date(text));

/** Writes a workbook by each library that the project has, and by the builder of its own tests. */
export async function writeLibraryCorpus(folder: string): Promise<void> {
  const books = {
    'exceljs.xlsx': await byExcelJs(false),
    'exceljs-1904.xlsx': await byExcelJs(true),
    'sheetjs.xlsx': bySheetJs(true),
    'sheetjs-inline.xlsx': bySheetJs(false),
    'hucre.xlsx': await byHucre('shared'),
    'hucre-inline.xlsx': await byHucre('inline'),
    'builder.xlsx': buildXlsx({ sheets: builderSheets }),
    'builder-inline-1904.xlsx': buildXlsx({ sheets: builderSheets, inlineStrings: true, date1904: true }),
  };
  await Promise.all(Object.entries(books).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
}

async function byExcelJs(date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  book.properties.date1904 = date1904;
  const sheet = book.addWorksheet('基础数据表');
  sheet.addRow(texts);
  sheet.addRow(figures);
  const dated = sheet.addRow(dates);
  ['yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"d"日" h:mm;@', 'yyyy/m/d h:mm:ss'].forEach((numFmt, index) => {
    dated.getCell(index + 1).numFmt = numFmt;
  });
  sheet.addRow([true, false, { error: '#DIV/0!' }, { formula: 'SUM(A2:C2)', result: 12.469 }, { formula: 'A1&"x"' }]);
  sheet.addRow(['合并', null, null, { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] }]);
  sheet.mergeCells('A5:C6');
  sheet.getRow(2).hidden = true;
  sheet.getColumn(4).hidden = true;
  const percent = sheet.addRow([]).getCell(5);
  percent.value = 0.0302;
  percent.numFmt = '0.00%';
  book.addWorksheet('去年', { state: 'hidden' }).addRow(['旧表', 2024]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetJs(bookSST: boolean): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet([texts, figures, [true, false, null, 0.0302]]);
  sheet['D3'].z = '0.00%';
  sheet['F3'] = { t: 'n', v: 45_730.5, z: 'yyyy"年"m"月"d"日" h:mm' };
  sheet['G3'] = { t: 'e', v: 7 };
  sheet['H3'] = { t: 'n', v: 12.469, f: 'SUM(A2:C2)' };
  sheet['!merges'] = [SheetJs.utils.decode_range('A4:B5')];
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, {}, { hidden: true }];
  const book = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(book, sheet, '基础数据表');
  SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet([['旧表']]), '去年');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx', bookSST }));
}

function byHucre(stringMode: 'shared' | 'inline'): Promise<Uint8Array> {
  return writeXlsx({
    stringMode,
    sheets: [
      {
        name: '基础数据表',
        rows: [texts, figures, [true, false, ...dates]],
        cells: new Map([
          ['3,0', { value: 0.0302, type: 'number', style: { numFmt: '0.00%' } }],
          ['3,1', { value: 12.469, type: 'formula', formula: 'SUM(A2:C2)', formulaResult: 12.469 }],
        ]),
        columns: [{}, {}, { hidden: true }],
        rowDefs: new Map([[1, { hidden: true }]]),
        merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 2 }],
      },
      { name: '去年', rows: [['旧表']], veryHidden: true },
    ],
  });
}

/** Dates by every built-in format, as a file names them by number alone; and what only few writers write. */
const builtinDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const builtinTimes = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];
const builtinNumbers = [10, 11, 12, 13, 37, 38, 39, 40, 41, 42, 43, 44, 48, 49];
const formatted = (ids: readonly number[], value: number): CellInput[] =>
  ids.map((id) => ({ value, format: String(id) }));

const builderSheets: readonly SheetInput[] = [
  {
    name: '内置格式',
    rows: [
      formatted(builtinDates, 45_730),
      formatted(builtinDates, 45_730.354166666664),
      formatted(builtinTimes, 0.3541666666666667),
      formatted(builtinNumbers, 1234.5),
    ],
  },
  {
    name: '公式',
    rows: [
      [
        1,
        2.5,
        { formula: 'A1+B1', cached: 3.5 },
        { formula: 'A1&"亩"', cached: '1亩' },
        { formula: 'A1=1', cached: true },
      ],
      [{ error: '#DIV/0!', formula: '1/0' }, { error: '#N/A' }, { formula: 'B1*2' }, { formula: 'A1&""', cached: '' }],
      [{ formula: 'DATE(2025,3,14)', cached: 45_730, format: 'yyyy-mm-dd' }],
      [
        { xml: '<c r="A4"><f t="shared" ref="A4:C4" si="0">A1*2</f><v>2</v></c>' },
        { xml: '<c r="B4"><f t="shared" si="0"/><v>5</v></c>' },
        { xml: '<c r="C4"><f t="shared" si="0"/><v>7</v></c>' },
      ],
    ],
  },
  {
    name: '合并与隐藏',
    rows: [['题', '被盖住', 3], ['', 4], [], [5, 6], [7]],
    merges: ['A1:B2'],
    hiddenRows: [4],
    hiddenColumns: [3],
  },
  { name: '极值', rows: [[5e-324, 1.7976931348623157e308, 2 ** 53, -1e-300, 1 / 3, 123_456_789_012_345_680]] },
];
