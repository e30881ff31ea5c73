import { puts, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const outboxLeftOut: Plant = {
  name: 'outbox-left-out',
  wrong: 'events are sent after the commit, but do not stand in it: a crash in between loses them',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) => {
      const rest = writes.filter((write) => !puts(write, ({ pk }) => pk.startsWith('OUTBOX#')));
      return rest.length === 0 ? { committed: true } : commit(rest);
    }),
};
