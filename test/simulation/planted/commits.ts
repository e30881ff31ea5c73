import type { Commit, PutWrite, ReadRecord, Write } from '../../../libs/ports/records.ts';
import type { SystemPorts } from '../system/everything.ts';

/** Ports whose commits go through something else first. */
export const withCommit = (
  ports: SystemPorts,
  change: (commit: Commit, writes: readonly Write[]) => ReturnType<Commit>,
): SystemPorts => ({
  ...ports,
  commit: (writes) => change(ports.commit, writes),
});

/** Whether a write stores a record of this kind. */
export const puts = (write: Write, is: (put: PutWrite['put']) => boolean): write is PutWrite =>
  'put' in write && is(write.put);

/** The same writes, with those of a kind on the condition of whatever stands there now: no condition at all. */
export const unconditionally = async (
  read: ReadRecord,
  writes: readonly Write[],
  is: (put: PutWrite['put']) => boolean,
): Promise<readonly Write[]> =>
  Promise.all(
    writes.map(async (write) =>
      puts(write, is) ? { ...write, expect: (await read(write.put))?.version ?? 'absent' } : write,
    ),
  );
