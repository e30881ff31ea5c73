import ExcelJs from 'exceljs';
import type { Reader } from './reader.ts';

/** exceljs, the whole workbook at once. */
export const read: Reader = async (bytes) => {
  const workbook = new ExcelJs.Workbook();
  // Its types know an ArrayBuffer only, its code takes a Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  let cells = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell(({ value }) => {
        if (value !== null) cells += 1;
      });
    });
  }
  return cells;
};
