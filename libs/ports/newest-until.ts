import type { ListRecords, StoredRecord, TableName } from './records.ts';

/** Versions are few: a page of the newest nearly always holds the one that is sought. */
const PAGE = 10;

/**
 * The newest version (`V#…`, unless another prefix is named) in a partition of which something holds, or `undefined` where it holds of none. Pages back
 * from the newest, so that its cost does not grow with what lies before.
 *
 * @example
 * await newestUntil(listRecords, { table: 'portal', pk: 'TOTALS#2025' }, readAs, ({ recorded }) => recorded.at <= moment);
 */
export const newestUntil = async <T>(
  listRecords: ListRecords,
  partition: { readonly table: TableName; readonly pk: string; readonly prefix?: string },
  readAs: (record: StoredRecord) => T,
  holds: (value: T) => boolean,
): Promise<T | undefined> => {
  let after: string | undefined;
  do {
    const page = await listRecords({
      prefix: 'V#',
      ...partition,
      backward: true,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const found = page.records.map(readAs).find(holds);
    if (found !== undefined) return found;
    after = page.next;
  } while (after !== undefined);
  return undefined;
};
