import type { Measured, Table } from './part.ts';

/** What a part measured as a section of the README. */
export const measuredMarkdown = ({ title, table, notes }: Measured): string =>
  [`### ${title}`, '', ...tableLines(table), '', ...notes.map((note) => `- ${note}`), ''].join('\n');

/** The first column is text, the others are numbers and stand to the right. */
const tableLines = ({ columns, rows }: Table): readonly string[] => [
  line(columns),
  line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
  ...rows.map(line),
];

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
