import { InvalidCursor } from '../ports/failures.ts';
import type { IndexName, ListQuery, RecordPage, StoredRecord } from '../ports/records.ts';
import { byUtf8 } from './utf8-order.ts';

/** A record at its place in a partition: `sk` is that of the index where one is listed. */
export interface PlacedRecord {
  readonly sk: string;
  readonly record: StoredRecord;
}

/** A listing of a table, or of one of its indexes. */
export type AnyQuery = ListQuery & { readonly index?: IndexName; readonly until?: string };

/** Order within a partition: the sort key and then, as an index may hold equal ones, the record's own key. */
type Position = readonly [sk: string, recordPk: string, recordSk: string];

/**
 * Cuts one page out of a partition. A full page names a `next` even where nothing follows, as DynamoDB does.
 *
 * @throws InvalidCursor where `after` was not given by this query.
 */
export const pageOf = (placed: Iterable<PlacedRecord>, query: AnyQuery): RecordPage => {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 1000) {
    throw new TypeError(`a page has 1 to 1,000 records, not ${query.limit}`);
  }
  const direction = query.backward ? -1 : 1;
  const start = query.after === undefined ? undefined : readCursor(query, query.after);
  const page = [...placed]
    .filter(({ sk }) => isAskedFor(query, sk))
    .map((entry) => ({ record: entry.record, position: positionOf(entry) }))
    .filter(({ position }) => start === undefined || direction * byPosition(position, start) > 0)
    .sort((left, right) => direction * byPosition(left.position, right.position))
    .slice(0, query.limit);
  const records = page.map(({ record }) => record);
  const last = page.length === query.limit ? page.at(-1) : undefined;
  return last === undefined ? { records } : { records, next: writeCursor(query, last.position) };
};

const isAskedFor = (query: AnyQuery, sk: string): boolean =>
  sk.startsWith(query.prefix ?? '') && (query.until === undefined || byUtf8(sk, query.until) <= 0);

const positionOf = ({ sk, record }: PlacedRecord): Position => [sk, record.key.pk, record.key.sk];

const byPosition = (left: Position, right: Position): number =>
  byUtf8(left[0], right[0]) || byUtf8(left[1], right[1]) || byUtf8(left[2], right[2]);

/** All that names a listing; `limit` may change from page to page. */
const bindingOf = ({ table, index, pk, prefix, until, backward = false }: AnyQuery): string =>
  JSON.stringify([table, index ?? '', pk, prefix ?? '', until ?? '', backward]);

const writeCursor = (query: AnyQuery, position: Position): string =>
  encodeURIComponent(JSON.stringify([bindingOf(query), ...position]));

const readCursor = (query: AnyQuery, cursor: string): Position => {
  const [binding, sk, recordPk, recordSk] = parseStrings(cursor);
  if (sk === undefined || recordPk === undefined || recordSk === undefined) throw new InvalidCursor();
  if (binding !== bindingOf(query) || !isAskedFor(query, sk)) throw new InvalidCursor();
  return [sk, recordPk, recordSk];
};

const parseStrings = (cursor: string): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(cursor));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch (cause) {
    throw new InvalidCursor({ cause });
  }
};
