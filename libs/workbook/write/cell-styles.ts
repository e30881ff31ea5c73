import type { CellStyle } from 'hucre/xlsx';
import type { CellKind } from './cell-plan.ts';

/** 宋体 throughout, as in statistical forms; 仿宋 for words beside the table, 黑体 for what leads. */
export const fonts = { song: '宋体', fangsong: '仿宋', hei: '黑体' } as const;

/** The font of cells that have no other: widths of columns are counted in its digits. */
export const defaultFont = { name: fonts.song, size: 11 } as const;

interface KindLooks {
  readonly font: { readonly name: string; readonly size: number; readonly bold?: true; readonly color?: string };
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly border?: 'grid' | 'below';
  readonly fill?: string;
  readonly unlocked?: true;
}

/** A given cell of the table in the colour of a lamp: pale, so that it can be read in print. */
const lamp = (fill: string): KindLooks => ({
  font: { name: fonts.song, size: 10.5 },
  horizontal: 'center',
  wrap: true,
  border: 'grid',
  fill,
});

const looks: Readonly<Record<CellKind, KindLooks>> = {
  title: { font: { name: fonts.hei, size: 20 }, horizontal: 'center', wrap: false },
  banner: { font: { name: fonts.hei, size: 11, color: 'C00000' }, horizontal: 'center', wrap: false },
  label: { font: { name: fonts.fangsong, size: 11 }, horizontal: 'left', wrap: false },
  entry: { font: { name: fonts.fangsong, size: 11 }, horizontal: 'left', wrap: false, border: 'below', unlocked: true },
  header: {
    font: { name: fonts.hei, size: 10.5 },
    horizontal: 'center',
    wrap: true,
    border: 'grid',
    fill: 'EAF0F7',
  },
  input: {
    font: { name: fonts.song, size: 10.5 },
    horizontal: 'center',
    wrap: true,
    border: 'grid',
    fill: 'FFFDF2',
    unlocked: true,
  },
  fixed: { font: { name: fonts.song, size: 10.5 }, horizontal: 'center', wrap: true, border: 'grid', fill: 'F5F5F5' },
  total: {
    font: { name: fonts.song, size: 10.5, bold: true },
    horizontal: 'center',
    wrap: true,
    border: 'grid',
    fill: 'F5F5F5',
  },
  remark: { font: { name: fonts.fangsong, size: 10 }, horizontal: 'left', wrap: true },
  green: lamp('C6E7C8'),
  yellow: lamp('FFE699'),
  red: lamp('F4A6A0'),
};

/** Whether cells of a kind can be edited on a protected sheet. */
export const isUnlockedKind = (kind: CellKind): boolean => looks[kind].unlocked === true;

/**
 * The size of a kind's letters in points.
 *
 * @example
 * letterSize('title'); // 20
 */
export const letterSize = (kind: CellKind): number => looks[kind].font.size;

/** What a kind looks like, without number format and lock. */
export function styleOfKind(kind: CellKind): CellStyle {
  const { font, horizontal, wrap, border, fill } = looks[kind];
  const { color, ...letters } = font;
  return {
    font: { ...letters, ...(color === undefined ? {} : { color: { rgb: color } }) },
    alignment: { horizontal, vertical: 'center', ...(wrap ? { wrapText: true } : {}) },
    ...(border === undefined ? {} : { border: borders[border] }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
  };
}

const line = { style: 'thin', color: { rgb: '595959' } } as const;
const borders = {
  grid: { top: line, right: line, bottom: line, left: line },
  below: { bottom: { style: 'hair', color: { rgb: '595959' } } },
} as const;
