import type { Cell } from '../../../workbook/workbook.ts';
import type { Grid } from './grid.ts';
import { lettersOf, type Said } from './said.ts';
import { shownText } from './shown-text.ts';

/** What the sheet says of itself beside the table, and the cell where it says so. */
export interface Statement {
  readonly text: string;
  readonly cell: string;
}

/** Ends the value of a label where several share a cell: two spaces, a new line, or the next label. */
const nextLabel = /\s{2,}|\n|\s+[^\s:]{1,10}:|(?:报告期|填[报表](?:日期|时间|人|单位)|报送日期|单位|联系)[^\s:]{0,6}:/u;

/**
 * Finds a labelled statement such as `填报单位：杭州联动创新区`: label and value in one cell, or the value in the next cell
 * to the right. `labels` are alternatives; letters may stand apart (`填 报 单 位`).
 *
 * @example
 * findStatement(grid, [1, 2], ['填报单位']); // { text: '杭州联动创新区', cell: 'A2' }
 */
export const findStatement = (
  grid: Grid,
  rows: readonly number[],
  labels: readonly string[],
): Statement | undefined => {
  const pattern = patternOf(labels);
  const names = labels.map(lettersOf);
  for (const row of rows) {
    const said = grid.saidIn(row);
    for (const [index, one] of said.entries()) {
      const value = names.some((name) => one.letters.includes(name)) ? valueIn(one.text, pattern()) : undefined;
      const statement = value === undefined ? undefined : statementIn(value, one.cell, said[index + 1]);
      if (statement) return statement;
    }
  }
  return undefined;
};

/** What stands behind a label in a text; nothing where the label stands alone, undefined where it does not stand. */
const valueIn = (text: string, { inside, alone }: Patterns): string | undefined =>
  inside.exec(text)?.[1] ?? (alone.test(text) ? '' : undefined);

/** A label with what stands behind it, and a label alone. */
interface Patterns {
  readonly inside: RegExp;
  readonly alone: RegExp;
}

/** The patterns of a label, made where one is needed: most labels stand nowhere, and to make a pattern costs more than to look for a text. */
const patternOf = (labels: readonly string[]): (() => Patterns) => {
  let made: Patterns | undefined;
  return () => {
    const label = `(?:${labels.map((text) => [...text].join('\\s*')).join('|')})\\s*(?:\\([^)]*\\)\\s*)?`;
    made ??= { inside: new RegExp(`(?:^|[\\s(])${label}:(.*)$`, 'su'), alone: new RegExp(`^\\s*${label}$`, 'u') };
    return made;
  };
};

/** The value behind the label, or where nothing is, the next cell, unless that is a label itself. */
const statementIn = (value: string, cell: Cell, next: Said | undefined): Statement | undefined => {
  const own = statedValue(value);
  if (own !== '') return { text: own, cell: cell.ref };
  if (!next || next.text.trimEnd().endsWith(':')) return undefined;
  return { text: statedValue(shownText(next.cell).normalize('NFKC')), cell: next.cell.ref };
};

const statedValue = (text: string): string => {
  const value = text.trimStart();
  const end = value.search(nextLabel);
  return (end < 0 ? value : value.slice(0, end))
    .trim()
    .replace(/\((?:盖章|公章|签章)\)$/u, '')
    .replace(/[,;。,、_\s]+$/u, '');
};
