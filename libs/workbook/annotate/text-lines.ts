/**
 * How many lines a text takes, so many letters wide; a Chinese character is as wide as two others. A little more than that
 * where words are not broken, so leave some room.
 *
 * @example
 * linesOf('税收收入\nGDP', 4); // 3
 */
export function linesOf(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / letters)), 0);
}

function widthOf(line: string): number {
  let sum = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    // The two halves of a character beyond U+FFFF are as wide as two letters together.
    sum += unit > 0x02ff && !(unit >= 0xd800 && unit <= 0xdfff) ? 2 : 1;
  }
  return sum;
}
