import type { Cloud } from '../../../infra/local/cloud.ts';

/** Lets a minute of the world pass at once: what was delayed by less, such as a run, is delivered. */
export const passAMinute = (cloud: Pick<Cloud, 'now' | 'advanceTo'>): Promise<void> =>
  cloud.advanceTo(new Date(cloud.now() + 60_000).toISOString());
