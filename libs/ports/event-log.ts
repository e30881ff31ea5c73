import { type Entity, entity } from './entity.ts';
import type { Records } from './records.ts';

/** An event as the log keeps it (事件日志). */
export interface LoggedEvent {
  /** From 1, without a gap. */
  readonly sequence: number;
  /** The message as it first came: a CloudEvents 1.0 event. */
  readonly event: {
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly specversion: '1.0';
    readonly time: string;
    readonly subject: string;
    readonly datacontenttype: 'application/json';
    readonly dataversion: string;
    readonly traceparent?: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
  /** Whether the provincial portal may know of it. */
  readonly portal: boolean;
}

/** A sequence number as keys hold it: they sort as the numbers do. */
export const sequenceKey = (sequence: number): string => String(sequence).padStart(9, '0');

/** The log, by sequence number: append-only. */
export const loggedEvents: Entity<number, LoggedEvent> = entity({
  key: (sequence: number) => ({ table: 'notices', pk: blockOf(sequence), sk: sequenceKey(sequence) }),
});

/** How many events stand in one partition of the log, so that a reader who goes on after a number needs few of them. */
const BLOCK = 100;

const blockOf = (sequence: number): string => `EVENTS#${Math.floor((sequence - 1) / BLOCK)}`;

/**
 * The events after a number, at most so many, in their order.
 *
 * @example
 * await readEventsAfter(records, 16, 100); // [{ sequence: 17, … }, …]
 */
export const readEventsAfter = async (
  { readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>,
  after: number,
  limit: number,
): Promise<readonly LoggedEvent[]> => {
  const newest = (await logHead.read(readRecord, 'log'))?.value.sequence ?? 0;
  const last = Math.min(after + limit, newest);
  const found: LoggedEvent[] = [];
  for (let next = after + 1; next <= last; ) {
    const { records } = await listRecords({ table: 'notices', pk: blockOf(next), limit: BLOCK });
    const block = records.map((record) => loggedEvents.of(record).value);
    found.push(...block.filter(({ sequence }) => sequence >= next && sequence <= last));
    next = (Math.floor((next - 1) / BLOCK) + 1) * BLOCK + 1;
  }
  return found;
};

/** The number of the newest event. Every append is on the condition of its version. */
export const logHead: Entity<'log', { readonly sequence: number }> = entity({
  key: () => ({ table: 'notices', pk: 'EVENTS', sk: 'HEAD' }),
});

/** Which number an event got, by its id: an event that comes again is known by it. */
export const loggedIds: Entity<string, { readonly sequence: number }> = entity({
  key: (id: string) => ({ table: 'notices', pk: `EVENT#${id}`, sk: 'LOGGED' }),
});
