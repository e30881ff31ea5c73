import { puts, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const withdrawnWithoutTime: Plant = {
  name: 'withdrawn-without-time',
  wrong: 'an attempt that was withdrawn does not say when, so that a board goes on showing it',
  ports: (ports) =>
    withCommit(ports, (commit, writes) =>
      commit(
        writes.map((write) => {
          if (!puts(write, ({ table, sk }) => table === 'intake' && sk === 'STATE')) return write;
          const { withdrawnAt: _left, ...body } = write.body;
          return { ...write, body };
        }),
      ),
    ),
};
