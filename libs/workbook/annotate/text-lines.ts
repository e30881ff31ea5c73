/**
 * How many lines a text takes, so many letters wide; a Chinese character is as wide as two others. A little more than that
 * where words are not broken, so leave some room.
 *
 * @example
 * linesOf('税收收入\nGDP', 4); // 3
 */
export function linesOf(text: string, letters: number): number {
  let lines = 0;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a) {
      lines += Math.max(1, Math.ceil(width / letters));
      width = 0;
      // The two halves of a character beyond U+FFFF are as wide as two letters together.
    } else width += unit > 0x02ff && !(unit >= 0xd800 && unit <= 0xdfff) ? 2 : 1;
  }
  return lines + Math.max(1, Math.ceil(width / letters));
}
