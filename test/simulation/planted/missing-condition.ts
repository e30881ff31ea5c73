import { unconditionally, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const missingCondition: Plant = {
  name: 'missing-condition',
  wrong: 'the state of a submission is written without the version that was read',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) =>
      commit(await unconditionally(ports.readRecord, writes, ({ table, sk }) => table === 'intake' && sk === 'STATE')),
    ),
};
