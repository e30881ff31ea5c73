import type { EditedPackage } from './edited-package.ts';
import { listName, listTabColour } from './list-sheet.ts';
import { attributesOf } from './tag-attributes.ts';
import type { ListedSheet, WorkbookSheets } from './workbook-sheets.ts';

/** The part of a sheet that an earlier copy had added as its list, by the colour of its tab; undefined for any other. */
export async function earlierList(parts: EditedPackage, { part }: ListedSheet): Promise<string | undefined> {
  const text = part === undefined ? undefined : await parts.find(part);
  if (part === undefined || text === undefined) return undefined;
  const properties = parts.outline(part, text, 3).children.find(({ name }) => name === 'sheetPr');
  const colour = properties?.children.find(({ name }) => name === 'tabColor');
  return colour !== undefined && attributesOf(text, colour).get('rgb') === listTabColour ? part : undefined;
}

/** Whether a workbook is an annotated copy, mended and sent in again. */
export async function isEarlierCopy(parts: EditedPackage, { sheets }: WorkbookSheets): Promise<boolean> {
  for (const sheet of sheets.filter(({ name }) => name.startsWith(listName))) {
    if ((await earlierList(parts, sheet)) !== undefined) return true;
  }
  return false;
}
