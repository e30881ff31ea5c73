import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { type CatalogueItem, catalogueItems, itemKey, keyOfRow } from '../reform-catalogue/catalogue-items.ts';

/** What the office made of single items; each is asked with the catalogue's item and the zone's row. */
export interface ReplicationReview {
  /** Whether it confirmed the evidence of a 是 (落地文件或案例). */
  readonly confirms: (item: CatalogueItem, row: RecordRow) => boolean;
  /** Whether it approved that 不具备实施条件. */
  readonly excuses: (item: CatalogueItem, row: RecordRow) => boolean;
}

/** The office accepted the filing as it is, and so all that it says. */
const acceptedAsFiled: ReplicationReview = { confirms: () => true, excuses: () => true };

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
}

/**
 * The rate of replication (复制推广率) of an accepted annex 3 by a version of the catalogue. An item that the zone did not
 * report counts as not replicated.
 *
 * @example
 * replicationRate({ version: 1, sheets: {}, statements: {} }, { version: 1, sheets: {}, statements: {} }).rate; // null
 */
export const replicationRate = (
  table: RecordTable,
  catalogue: RecordTable,
  review: ReplicationReview = acceptedAsFiled,
): ReplicationRate => {
  const rows = table.sheets['items'] ?? [];
  const byKey = new Map(rows.filter((row) => said(row, 'kind') !== '自主创新').map((row) => [keyOfRow(row), row]));
  const judged = catalogueItems(catalogue).map((item) => {
    const row = byKey.get(itemKey(item.title, item.document));
    return { ...(row ? outcomeOf(item, row, review) : unreported), apart: item.level === '部委统一实施' };
  });
  const counted = judged.filter(({ apart }) => !apart);
  const ministries = judged.filter(({ apart }) => apart);
  const numerator = counted.filter(({ replicated }) => replicated).length;
  const denominator = counted.filter(({ excused }) => !excused).length;
  return {
    numerator,
    denominator,
    rate: denominator === 0 ? null : plain(new Decimal(numerator).div(denominator)),
    byMinistries: { replicated: ministries.filter(({ replicated }) => replicated).length, items: ministries.length },
    own: rows.filter((row) => said(row, 'kind') === '自主创新').length,
  };
};

const unreported = { replicated: false, excused: false };

const outcomeOf = (item: CatalogueItem, row: RecordRow, { confirms, excuses }: ReplicationReview) => ({
  replicated: said(row, 'replicated') === '是' && said(row, 'evidence') !== '' && confirms(item, row),
  excused: said(row, 'replicated') === '否' && said(row, 'reasonCode') === '不具备实施条件' && excuses(item, row),
});
