import type { ListQuery, ListRecords, StoredRecord } from './records.ts';

/** As many as a page may hold. */
const PAGE = 1000;

/**
 * Every record of a part of a partition, in its order, page after page: for parts that a year cannot make large.
 *
 * @example
 * (await listAll(listRecords, { table: 'ranking', pk: 'ADJUSTMENTS#2025', prefix: 'ENTRY#' })).length;
 */
export const listAll = async (
  listRecords: ListRecords,
  part: Pick<ListQuery, 'table' | 'pk' | 'prefix'>,
): Promise<readonly StoredRecord[]> => {
  const found: StoredRecord[] = [];
  let after: string | undefined;
  do {
    const page = await listRecords({ ...part, limit: PAGE, ...(after === undefined ? {} : { after }) });
    found.push(...page.records);
    after = page.next;
  } while (after !== undefined);
  return found;
};
