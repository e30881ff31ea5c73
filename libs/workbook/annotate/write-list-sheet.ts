import { relationshipsKey } from '../relationships.ts';
import { declareExtension, declareType, partTypes } from './declared-types.ts';
import { earlierList } from './earlier-list.ts';
import type { EditedPackage } from './edited-package.ts';
import { listName } from './list-sheet.ts';
import { addArrow, noArrows } from './relationship-parts.ts';
import { addSheet, type WorkbookSheets } from './workbook-sheets.ts';

/**
 * Puts the list into the workbook: in place of the list of an earlier copy, or as a new last sheet. A sheet of the same name
 * that is no such list stays, and the list is called 修改清单(2).
 */
export async function writeListSheet(parts: EditedPackage, workbook: WorkbookSheets, text: string): Promise<void> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? listName : `${listName}(${number})`;
    const there = workbook.sheets.find((sheet) => sheet.name === name);
    if (there === undefined) return addListSheet(parts, workbook, name, text);
    const part = await earlierList(parts, there);
    if (part !== undefined) return replaceSheet(parts, part, text);
  }
}

/** What somebody had put on the earlier list, a note or a picture, belonged to rows that are gone. */
function replaceSheet(parts: EditedPackage, part: string, text: string): void {
  parts.write(parts.nameOf(part), text);
  const arrows = relationshipsKey(part);
  if (parts.has(arrows)) parts.write(parts.nameOf(arrows), noArrows);
}

async function addListSheet(parts: EditedPackage, workbook: WorkbookSheets, name: string, text: string): Promise<void> {
  const { key, dialect } = workbook;
  const folder = parts.nameOf(key).slice(0, key.lastIndexOf('/') + 1);
  const part = parts.freeName(`${folder}worksheets/sheet`, 'xml');
  parts.write(part, text);
  await addSheet(parts, workbook, name, await addArrow(parts, key, `${dialect.relationships}/worksheet`, part));
  await declareType(parts, part, partTypes.worksheet);
  await declareExtension(parts, 'rels', partTypes.relationships);
}
