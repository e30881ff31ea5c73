import { unconditionally, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const copyNotFenced: Plant = {
  name: 'copy-not-fenced',
  wrong:
    'two copies of a run may both write the evaluation, since neither names the version that it read, nor minds that its event is there',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) =>
      commit(
        await unconditionally(
          ports.readRecord,
          writes,
          ({ table, sk }) => table === 'ranking' && (sk === 'STATE' || sk === 'EVENT'),
        ),
      ),
    ),
};
