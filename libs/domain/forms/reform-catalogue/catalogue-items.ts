import { compactText } from '../reading/compact-text.ts';
import type { RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/** A reform (改革事项) of the office's catalogue. */
export interface CatalogueItem {
  readonly batch: string;
  readonly field: string;
  readonly title: string;
  /** The number of the document that released it, with 〔〕. */
  readonly document: string;
  readonly releasedBy: string;
  /** 部委统一实施, 省级部门 or 地方自主. */
  readonly level: string;
  /** Empty for none. */
  readonly precondition: string;
  readonly content: string;
}

/**
 * The items of an accepted catalogue, in its order.
 *
 * @example
 * catalogueItems({ version: 1, sheets: {}, statements: {} }); // []
 */
export const catalogueItems = ({ sheets }: RecordTable): readonly CatalogueItem[] =>
  (sheets['items'] ?? []).map((row) => ({
    batch: said(row, 'batch'),
    field: said(row, 'field'),
    title: said(row, 'item'),
    document: said(row, 'document'),
    releasedBy: said(row, 'releasedBy'),
    level: said(row, 'level'),
    precondition: said(row, 'precondition'),
    content: said(row, 'content'),
  }));

/**
 * What tells one reform from another: its title and its document.
 *
 * @example
 * itemKey('企业登记 便利化', '国函〔2020〕96号') === itemKey('企业登记便利化', '国函(2020)96号'); // true
 */
export const itemKey = (title: string, document: string): string => compactText(`${title}｜${document}`);

/**
 * The same of a row of a form that has the columns 改革事项 and 发布文件.
 *
 * @example
 * keyOfRow({ cells: { item: { value: '企业登记便利化' } } }); // '企业登记便利化|'
 */
export const keyOfRow = (row: SaidRow): string => itemKey(said(row, 'item'), said(row, 'document'));
