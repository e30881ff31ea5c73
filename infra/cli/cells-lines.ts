import type { Cell, Workbook } from '../../libs/workbook/workbook.ts';

/** About how many characters are written at once: a line at a time would cost a system call each. */
const CHUNK = 64 * 1024;

/** The cells of a workbook as JSON lines, by sheet, row and column, in chunks of whole lines. */
export function* cellLines({ sheets }: Workbook): Generator<string, void, undefined> {
  let chunk = '';
  for (const { name, cells } of sheets) {
    for (const cell of cells) {
      chunk += `${cellLine(name, cell)}\n`;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/**
 * One cell as JSON. A number stands in the shortest digits that give back its double; what is undefined is left out.
 */
const cellLine = (sheet: string, { ref, type, value, formula, hidden }: Cell): string =>
  JSON.stringify({ sheet, ref, type, value, formula, hidden });
