import type { DecimalString } from './decimal.ts';

/** The raw figures that the seven indicators are computed from, one column each of the raw-indicator table (基础数据表). */
export const indicatorFields = [
  'taxRevenue',
  'landArea',
  'rdExpenditure',
  'operatingRevenue',
  'exports',
  'imports',
  'tradePrior',
  'fdi',
  'fdiPrior',
  'energy',
  'energyPrior',
  'valueAdded',
  'valueAddedPrior',
] as const;

/** One of {@link indicatorFields}. */
export type IndicatorField = (typeof indicatorFields)[number];

/** The unit in which each figure is kept, whatever unit the workbook used. */
export const canonicalUnits: Readonly<Record<IndicatorField, string>> = {
  taxRevenue: '万元',
  landArea: '亩',
  rdExpenditure: '万元',
  operatingRevenue: '万元',
  exports: '亿元',
  imports: '亿元',
  tradePrior: '亿元',
  fdi: '万美元',
  fdiPrior: '万美元',
  energy: '吨标准煤',
  energyPrior: '吨标准煤',
  valueAdded: '万元',
  valueAddedPrior: '万元',
};

/** A figure as it was read: its value in the canonical unit, and the cell that it came from. */
export interface TableCell {
  readonly sheet: string;
  /** The cell of the original file, e.g. `C4`; of a merged range the top-left. */
  readonly cell: string;
  /** In the canonical unit; `null` where the cell is blank or holds a dash or 无. */
  readonly value: DecimalString | null;
  /** What the cell said in its own unit, where that is not the canonical one. */
  readonly reported?: { readonly value: DecimalString; readonly unit: string };
  /** What was reported where the office recorded another value beside it, and the objection (异议) that was upheld. */
  readonly corrected?: { readonly reported: DecimalString | null; readonly objection: string };
}

/** One sub-area's (片区) figures. A column that the workbook lacks makes it invalid, so every field is here. */
export interface TableRow {
  readonly subArea: string;
  readonly figures: Readonly<Record<IndicatorField, TableCell>>;
}

/** What kind of figures they are (数据性质): `flash` 快报, `annual` 年报, `verified` 核定 by the departments. */
export type DataEdition = 'flash' | 'annual' | 'verified';

/** What is said of a column: the kind of its figures, the department (数据来源部门) that they come from, how they were counted. */
export interface ColumnSource {
  readonly edition?: DataEdition;
  readonly department?: string;
  /** 口径, in the words of the sheet. */
  readonly scope?: string;
}

/** By what definition figures were counted (口径), so that two years can be compared; what is not said is lacking. */
export interface TableScopes {
  /** 税收: with refunds of input tax (留抵退税) added back, or without. */
  readonly tax?: 'refunds-included' | 'refunds-excluded';
  /** 能耗: electricity at its equivalent value (等价值) or its calorific one (当量值). */
  readonly energy?: 'equivalent' | 'calorific';
  /** 价格基期: the year whose prices make figures comparable, e.g. `2020`. */
  readonly priceBase?: string;
}

/** The raw-indicator table of one zone and year, as validation stored it. */
export interface IndicatorTable {
  readonly rows: readonly TableRow[];
  /** The least of the editions of this year's columns; lacking where one of them does not say. */
  readonly edition?: DataEdition;
  /** What the workbook says of its columns; lacking where it says nothing. */
  readonly sources?: Readonly<Partial<Record<IndicatorField, ColumnSource>>>;
  readonly scopes?: TableScopes;
}
