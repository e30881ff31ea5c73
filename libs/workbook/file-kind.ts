import { isOleContainer, oleContent } from './ole-container.ts';
import type { WorkbookProblemCode } from './problem-messages.ts';

const zipMagic = [0x50, 0x4b, 0x03, 0x04];

/**
 * Why the bytes cannot be an .xlsx, judged by their beginning and not by the file's name; undefined when they are a ZIP
 * container, so that it is worth looking inside.
 *
 * @example
 * refuseByMagic(new TextEncoder().encode('<html>')); // 'workbook.not-xlsx'
 */
export function refuseByMagic(bytes: Uint8Array): WorkbookProblemCode | undefined {
  if (bytes.length === 0) return 'workbook.empty-file';
  if (isOleContainer(bytes)) return refusedOle[oleContent(bytes)];
  return zipMagic.every((byte, index) => bytes[index] === byte) ? undefined : 'workbook.not-xlsx';
}

const refusedOle = {
  encrypted: 'workbook.encrypted',
  workbook: 'workbook.legacy-xls',
  other: 'workbook.not-xlsx',
} as const satisfies Record<string, WorkbookProblemCode>;
