import { refuseByMagic } from '../file-kind.ts';
import { isOleContainer } from '../ole-container.ts';
import { type WorkbookProblem, workbookProblem } from '../problem.ts';
import { type CsvProblem, csvProblem } from './csv-problem.ts';

/** Why bytes cannot be a text file, judged by their beginning; undefined when they may be one. */
export function refuseBytes(bytes: Uint8Array): WorkbookProblem | CsvProblem | undefined {
  const code = refuseByMagic(bytes);
  if (code === undefined) return csvProblem('csv.workbook');
  return code === 'workbook.empty-file' || isOleContainer(bytes) ? workbookProblem(code) : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds.
const binary = /[\u0000-\u0008\u000e-\u001f]/;

/** A page or document as it begins, also in the single file (MHTML) that old Office saved pages as. */
const markup = /^\s*(?:<!--|<(?:!doctype|\?xml|html|head|meta|body|table|style|script)\b|MIME-Version:)/i;

/** Why a text is no table; undefined when it may be one. */
export function refuseText(text: string): CsvProblem | undefined {
  const at = text.search(binary);
  if (at >= 0) return csvProblem('csv.binary', { detail: `U+${hex(text.charCodeAt(at))} at character ${at + 1}` });
  return markup.test(text) ? csvProblem('csv.markup') : undefined;
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
