import { join } from 'node:path';
import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import type { Cloud } from '../../local/cloud.ts';
import { embeddedWorld } from './embedded-world.ts';
import { playSampleYears } from './sample-years/play-sample-years.ts';
import { tellYears } from './sample-years/tell-years.ts';
import { writeYearOutputs } from './sample-years/year-outputs.ts';

/** Plays the sample years on a running cloud, tells their stories on stdout, and writes what they end with. */
export const playYears = async (
  cloud: Pick<Cloud, 'origin' | 'advanceTo'>,
  out: string | undefined,
  say: (line: string) => void,
): Promise<void> => {
  const world = embeddedWorld(cloud);
  const played = await playSampleYears(world, say);
  console.log(`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`);
  for (const line of tellYears(cloud.origin, played)) console.log(line);
  if (out === undefined) return;
  for (const name of await writeYearOutputs(world, played, out)) console.log(join(out, name));
};
