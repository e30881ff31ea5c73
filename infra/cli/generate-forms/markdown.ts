/**
 * A table in Markdown. Bars and line ends in cells are written so that they stay in their cell.
 *
 * @example
 * table(['a', 'b'], [['1', '2|3']]); // '| a | b |\n| --- | --- |\n| 1 | 2\\|3 |'
 */
export const table = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');

const inCell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/gu, '<br>');

/**
 * A page of blocks, each a heading, a paragraph or a table.
 *
 * @example
 * page('# Rules', 'None.'); // '# Rules\n\nNone.\n'
 */
export const page = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
