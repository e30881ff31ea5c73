import { sampleYears } from '../../sample-year/options.ts';
import { type SampleZone, sampleZones } from '../../sample-year/zones.ts';
import type { World } from '../world.ts';
import { confirmNewZones } from './confirm-new-zones.ts';
import { extendBulletin } from './extend-bulletin.ts';
import type { Filed } from './file-filing.ts';
import { playYearFilings } from './play-year-filings.ts';
import { registerSampleZones } from './register-sample-zones.ts';
import { evaluate2024 } from './year-2024.ts';
import { type Evaluated2025, evaluate2025, upheld2025 } from './year-2025.ts';

/** When the world of the sample years begins: the first workday of 2024, in Shanghai. */
export const FIRST_MOMENT = '2024-01-02T01:00:00.000Z';

/** What the sample years came to. */
export interface PlayedYears {
  readonly filed: readonly Filed[];
  readonly evaluated: Evaluated2025;
}

/**
 * Plays both sample years over the API alone, as the zones and the office would: every form at its hour, both evaluations, the
 * disputes of the second. With fewer zones, it is quicker.
 */
export const playSampleYears = async (
  world: World,
  say: (line: string) => void,
  zones: readonly SampleZone[] = sampleZones,
): Promise<PlayedYears> => {
  await registerSampleZones(world, zones, sampleYears);
  const year2025 = evaluate2025(world, upheld2025, say);
  const appointments = [
    extendBulletin(world, say),
    evaluate2024(world, say),
    confirmNewZones(world, zones, say),
    ...year2025.appointments,
  ];
  const filed = await playYearFilings(world, { zones, appointments }, say);
  return { filed, evaluated: year2025.result() };
};
