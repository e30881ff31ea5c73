import { partKey } from '../zip-directory.ts';
import { declareType, partTypes } from './declared-types.ts';
import type { EditedPackage } from './edited-package.ts';
import { addArrow, arrowsOf } from './relationship-parts.ts';
import { StyleSheet } from './style-sheet.ts';
import type { WorkbookSheets } from './workbook-sheets.ts';

/** A workbook's styles while they are added to. */
export interface OpenStyles {
  readonly sheet: StyleSheet;
  /** The part's name. */
  readonly name: string;
  /** Whether the workbook had none. */
  readonly isNew: boolean;
}

/** Reads the styles of a workbook; of one without them, none. */
export async function openStyles(parts: EditedPackage, { key, dialect }: WorkbookSheets): Promise<OpenStyles> {
  const target = (await arrowsOf(parts, key)).find(({ type }) => type === 'styles')?.target;
  if (target !== undefined && parts.has(target)) {
    const sheet = new StyleSheet(parts, target, await parts.read(target), dialect);
    return { sheet, name: parts.nameOf(target), isNew: false };
  }
  const folder = parts.nameOf(key).slice(0, key.lastIndexOf('/') + 1);
  const plain = `${folder}styles.xml`;
  const name = parts.has(partKey(plain)) ? parts.freeName(`${folder}styles`, 'xml') : plain;
  return { sheet: new StyleSheet(parts, partKey(name), undefined, dialect), name, isNew: true };
}

/** Writes the styles back. */
export async function saveStyles(
  parts: EditedPackage,
  { key, dialect }: WorkbookSheets,
  { sheet, name, isNew }: OpenStyles,
): Promise<void> {
  parts.write(name, sheet.toString());
  if (!isNew) return;
  await addArrow(parts, key, `${dialect.relationships}/styles`, name);
  await declareType(parts, name, partTypes.styles);
}
