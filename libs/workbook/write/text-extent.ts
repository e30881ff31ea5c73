/** Pixels of a column's width unit and of what a program leaves free at the sides of a cell, at 96 dots an inch. */
const pixels = { digit: 7, side: 8 } as const;

/** Wide as high: Chinese, full-width signs and whatever else is not of the Western alphabets. */
const isWide = (letter: string): boolean => (letter.codePointAt(0) ?? 0) >= 0x2000;

/**
 * How wide a text is, in the units of column widths. Approximate: fonts differ, and programs, too.
 *
 * @example
 * textWidth('亩均税收', 10.5); // 8
 */
export function textWidth(text: string, points: number): number {
  const em = (points * 4) / 3;
  const width = [...text].reduce((sum, letter) => sum + (isWide(letter) ? em : em * 0.55), 0);
  return width / pixels.digit;
}

/**
 * How many lines a text takes in a cell of so many width units.
 *
 * @example
 * linesOf('实际使用外资（万美元）', 12, 10.5); // 3
 */
export function linesOf(text: string, width: number, points: number): number {
  const room = Math.max(1, width - pixels.side / pixels.digit);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, points) / room)), 0);
}

/**
 * The height in points of a row for so many lines.
 *
 * @example
 * heightOf(2, 10); // 33
 */
export const heightOf = (lines: number, points: number): number => Math.ceil(lines * points * 1.4 + 5);
