import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { type CatalogueItem, catalogueItems, itemKey, keyOfRow } from '../reform-catalogue/catalogue-items.ts';
import { claimsExcuse, claimsReplication } from './office-columns.ts';

/** What the office made of single items; each is asked with the catalogue's item and the zone's row. */
export interface ReplicationReview {
  /** Whether it confirmed the evidence of a 是 (落地文件或案例). */
  readonly confirms: (item: CatalogueItem, row: RecordRow) => boolean;
  /** Whether it approved that 不具备实施条件. */
  readonly excuses: (item: CatalogueItem, row: RecordRow) => boolean;
}

/** How an item of the catalogue counts in the rate. */
export interface JudgedItem {
  readonly item: CatalogueItem;
  /** What the zone reported of it; absent where it reported nothing. */
  readonly row?: RecordRow;
  /** `apart`: 部委统一实施, outside the rate. `excused`: 不具备实施条件, as the office approved. */
  readonly counts: 'replicated' | 'not-replicated' | 'excused' | 'apart';
  /** Replicated, with evidence that the office confirmed; of an item that is counted apart, too. */
  readonly replicated: boolean;
}

/** 复制推广率, and what is counted beside it. */
export interface ReplicationRate {
  /** Items of 省级部门 and 地方自主 that are replicated, with evidence that the office confirmed. */
  readonly numerator: number;
  /** All items of these levels, less those for which it approved that the zone lacks the conditions. */
  readonly denominator: number;
  /** From 0 to 1, at 12 decimals; `null` where no item counts. */
  readonly rate: DecimalString | null;
  /** 部委统一实施, counted apart: how many are replicated, of how many. */
  readonly byMinistries: { readonly replicated: number; readonly items: number };
  /** 自主创新: the zone's own items, outside the rate. */
  readonly own: number;
  /** Every item of the catalogue, in its order. */
  readonly items: readonly JudgedItem[];
}

/**
 * The rate of replication (复制推广率) of an annex 3 by a version of the catalogue, as far as the office decided on its items. An
 * item that the zone did not report counts as not replicated.
 *
 * @example
 * replicationRate({ version: 1, sheets: {}, statements: {} }, { version: 1, sheets: {}, statements: {} }, review).rate; // null
 */
export const replicationRate = (
  table: RecordTable,
  catalogue: RecordTable,
  review: ReplicationReview,
): ReplicationRate => {
  const rows = table.sheets['items'] ?? [];
  const byKey = new Map(rows.filter((row) => said(row, 'kind') !== '自主创新').map((row) => [keyOfRow(row), row]));
  const items = catalogueItems(catalogue).map((item) =>
    judge(item, byKey.get(itemKey(item.title, item.document)), review),
  );
  const counting = (counts: JudgedItem['counts']) => items.filter((item) => item.counts === counts);
  const numerator = counting('replicated').length;
  const denominator = numerator + counting('not-replicated').length;
  const ministries = counting('apart');
  return {
    numerator,
    denominator,
    rate: denominator === 0 ? null : plain(new Decimal(numerator).div(denominator)),
    byMinistries: { replicated: ministries.filter(({ replicated }) => replicated).length, items: ministries.length },
    own: rows.filter((row) => said(row, 'kind') === '自主创新').length,
    items,
  };
};

const judge = (item: CatalogueItem, row: RecordRow | undefined, review: ReplicationReview): JudgedItem => {
  if (!row) return { item, counts: item.level === '部委统一实施' ? 'apart' : 'not-replicated', replicated: false };
  const replicated = claimsReplication(row) && review.confirms(item, row);
  return { item, row, counts: countsAs(item, row, replicated, review), replicated };
};

const countsAs = (
  item: CatalogueItem,
  row: RecordRow,
  replicated: boolean,
  { excuses }: ReplicationReview,
): JudgedItem['counts'] => {
  if (item.level === '部委统一实施') return 'apart';
  if (claimsExcuse(row) && excuses(item, row)) return 'excused';
  return replicated ? 'replicated' : 'not-replicated';
};
