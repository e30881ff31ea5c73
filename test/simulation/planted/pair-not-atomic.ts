import { puts, withCommit } from './commits.ts';
import type { Plant } from './plant.ts';

/** See `wrong`. */
export const pairNotAtomic: Plant = {
  name: 'pair-not-atomic',
  wrong: 'the head of a filing is written in a commit of its own, before the rest',
  ports: (ports) =>
    withCommit(ports, async (commit, writes) => {
      const heads = writes.filter((write) => puts(write, ({ pk, sk }) => pk.startsWith('FILING#') && sk === 'HEAD'));
      const rest = writes.filter((write) => !heads.some((head) => head === write));
      if (heads.length === 0 || rest.length === 0) return commit(writes);
      const first = await commit(heads);
      return first.committed ? commit(rest) : first;
    }),
};
