import type { CellRange } from '../cell-reference.ts';
import type { CellCheck } from './cell-check.ts';
import type { CellPlan } from './cell-plan.ts';

/** What a page of a statistical form holds. */
export interface StatisticalPage {
  /** The sheet's name. */
  readonly name: string;
  /** A warning over everything, such as 模拟数据. */
  readonly banner?: string;
  /** What stands at the top left, such as 附件4. */
  readonly annex?: string;
  /** 表名. */
  readonly title: string;
  /** The block at the right: 表号, 制定机关, 批准文号, 有效期至, each with its value. */
  readonly headLines?: readonly string[];
  /** 填报单位; left out, it is to be filled in. */
  readonly reportingUnit?: string;
  /** What it is called; {@link usualUnitLabel} where it is left out. */
  readonly unitLabel?: string;
  /** 报告期, e.g. `2025年度`. */
  readonly period: string;
  /** 计量单位, where one holds for the whole table. */
  readonly unit?: string;
  /** What stands in its place, such as 截至日期. */
  readonly atRight?: string;
  /** At least three. */
  readonly columns: readonly PageColumn[];
  /** The rows of the table; for those with formulas, made with the places where its cells come to stand. */
  readonly body: readonly PageRow[] | ((at: (row: number, column: number) => string) => readonly PageRow[]);
  /** Merged ranges of the body, counted from its first row. */
  readonly bodyMerges?: readonly CellRange[];
  /** 注; numbered where there are several. */
  readonly notes?: readonly string[];
  /** The labels of the last line, each followed by room; {@link usualSignatures} where they are left out. */
  readonly signatures?: readonly string[];
  /** What stands at the bottom left of every printed page. */
  readonly footer?: string;
  /** A4 where it is left out. */
  readonly paper?: 'A4' | 'A3';
  /** Landscape where it is left out. */
  readonly orientation?: 'landscape' | 'portrait';
  /** All of it on one printed page. */
  readonly onePage?: true;
  /** How many columns stay in sight when scrolling sideways. */
  readonly frozenColumns?: number;
  /** True where it is left out. */
  readonly protected?: boolean;
}

/** A column of the table, and what its cells have in common. */
export interface PageColumn {
  /** One to three texts from the outermost down. Neighbours with the same outer texts share these cells. */
  readonly header: readonly string[];
  /** As {@link ColumnPlan} counts. */
  readonly width: number;
  /** The definition of the column, as a comment on its header. */
  readonly note?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
  /** The check on those of its cells that are to be filled in. */
  readonly check?: CellCheck;
}

/** A row of the table's body. */
export interface PageRow {
  /** One a column; null under a merged range. */
  readonly cells: readonly (CellPlan | null)[];
  /** At least so many points; more where its texts need it. */
  readonly height?: number;
}

/** Who fills in a statistical form, and puts the seal there. */
export const usualUnitLabel = '填报单位（盖章）';

/** Who answers for a statistical form: 单位负责人, 审核人, 填表人, with telephone and date. */
export const usualSignatures: readonly string[] = ['单位负责人', '审核人', '填表人', '联系电话', '报出日期'];
