import { type ContentTypes, contentTypeOf } from './content-types.ts';
import { stopReading } from './reading-stopped.ts';

/**
 * Stops unless the package is a workbook of a kind that is accepted: by what its parts are declared as, never by its
 * name. Macros are refused wherever they stand, also those of Excel 4, in sheets of their own.
 *
 * @param workbook the key of the package's main part
 */
export function checkAcceptedKind(types: ContentTypes, keys: readonly string[], workbook: string): void {
  const main = contentTypeOf(types, workbook);
  // The binary .xlsb also calls itself macro-enabled.
  if (main.includes('binary')) stopReading('workbook.not-xlsx', { detail: main });
  const macro = keys.find(
    (key) => key.endsWith('vbaproject.bin') || /macro|vbaproject/.test(contentTypeOf(types, key)),
  );
  if (macro !== undefined) stopReading('workbook.macro', { detail: macro });
  if (main.startsWith('application/vnd.') && !main.includes('spreadsheetml')) {
    stopReading('workbook.not-xlsx', { detail: main });
  }
}
