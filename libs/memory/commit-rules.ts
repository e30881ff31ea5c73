import type { PutWrite, RecordKey, Write } from '../ports/records.ts';

/** The record that a write is about. */
export const keyOf = (write: Write): RecordKey => ('put' in write ? write.put : write.check);

/** Whether a write stores something (the other kind only checks). */
export const isPut = (write: Write): write is PutWrite => 'put' in write;

/** One string a record, whatever its key holds, since the length tells where one part ends: its identity in this store. */
export const identityOf = ({ table, pk, sk }: RecordKey): string => `${table}/${pk.length}/${pk}${sk}`;

/** Throws `TypeError` where a commit breaks the port's rules: a mistake of the program, not of its users. */
export const assertCommit = (writes: readonly Write[]): void => {
  if (writes.length < 1 || writes.length > 25) throw new TypeError(`a commit has 1 to 25 writes, not ${writes.length}`);
  const keys = writes.map(keyOf);
  if (new Set(keys.map(identityOf)).size < keys.length) throw new TypeError('a commit writes each record once');
  const places = writes.filter(isPut).flatMap((write) => [write.due ?? [], write.listed ?? []].flat());
  if ([...keys, ...places].some(({ pk, sk }) => pk === '' || sk === '')) throw new TypeError('a key is never empty');
};
