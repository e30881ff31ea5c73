/**
 * A table in Markdown.
 *
 * @example
 * markdownTable(['栏'], [['a|b']]); // '| 栏 |\n| --- |\n| a\\|b |'
 */
export const markdownTable = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');

const escaped = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/gu, '<br>');
