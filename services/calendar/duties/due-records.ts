import type { Records, StoredRecord, TableName } from '../../../libs/ports/records.ts';

const PAGE = 100;

/** The partition of a table's `due` index that is looked at, and up to which moment. */
export interface DuePart {
  readonly table: TableName;
  readonly pk: string;
  /** RFC 3339 in UTC. */
  readonly until: string;
}

/** What is due in one table up to a moment, page by page. */
export async function* dueRecords(
  { listIndex }: Pick<Records, 'listIndex'>,
  part: DuePart,
): AsyncGenerator<StoredRecord> {
  let after: string | undefined;
  do {
    const page = await listIndex({ ...part, index: 'due', limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page.records;
    after = page.next;
  } while (after !== undefined);
}

/** A moment so many milliseconds before another, RFC 3339 in UTC. */
export const before = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) - milliseconds).toISOString();
