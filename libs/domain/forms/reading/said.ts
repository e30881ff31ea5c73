import type { Cell } from '../../../workbook/workbook.ts';

/** What a cell says, as far as labels are looked for in it. */
export interface Said {
  readonly cell: Cell;
  /** The beginning of its text, in half width; nothing where it holds no text. */
  readonly text: string;
  /** That without blanks, in which a label stands whole. */
  readonly letters: string;
}

/**
 * Tells what a cell says: the beginning, since statements are short, and patterns must not run over a cell of 32,767 letters.
 *
 * @example
 * saidIn({ ref: 'A2', row: 2, column: 1, type: 'string', value: '填 报 单 位：杭州' }).letters; // '填报单位:杭州'
 */
export const saidIn = (cell: Cell): Said => {
  const text = cell.type === 'string' ? (cell.value ?? '').slice(0, 400).normalize('NFKC') : '';
  return { cell, text, letters: lettersOf(text) };
};

/**
 * A text without its blanks.
 *
 * @example
 * lettersOf('填 报 单 位'); // '填报单位'
 */
export const lettersOf = (text: string): string => text.replace(/\s+/gu, '');
