import type { SystemPorts } from '../system/everything.ts';

/** Ports that know how many commits took effect through them. */
export interface CountedPorts {
  readonly ports: SystemPorts;
  readonly commits: () => number;
}

/** Counts the commits of one function. */
export const countCommits = (ports: SystemPorts): CountedPorts => {
  let count = 0;
  const commit: SystemPorts['commit'] = async (writes) => {
    const outcome = await ports.commit(writes);
    if (outcome.committed) count += 1;
    return outcome;
  };
  return { ports: { ...ports, commit }, commits: () => count };
};
