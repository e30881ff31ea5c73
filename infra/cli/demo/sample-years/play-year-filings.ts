import { inflateNode } from '../../../../libs/workbook/inflate-node.ts';
import { goodFilings } from '../../sample-year/filings/index.ts';
import { sampleYears } from '../../sample-year/options.ts';
import { type PlayedFiling, playFilings } from '../../sample-year/play-filings.ts';
import { plantStories } from '../../sample-year/stories.ts';
import { registered, type SampleZone } from '../../sample-year/zones.ts';
import type { World } from '../world.ts';
import { type Filed, fileFiling } from './file-filing.ts';
import { byZone, type Slot, slotsOf } from './slots.ts';

/** Something to be done at a moment, between the filings. */
export interface Appointment {
  readonly at: string;
  readonly act: () => Promise<void>;
}

/**
 * Files both sample years of some zones from the first workbook to the last, each at its hour of the world's clock. Appointments of the office
 * are kept on the way.
 */
export const playYearFilings = async (
  world: World,
  { zones, appointments }: { readonly zones: readonly SampleZone[]; readonly appointments: readonly Appointment[] },
  say: (line: string) => void,
): Promise<readonly Filed[]> => {
  const played: PlayedFiling[] = [];
  const filings = plantStories(goodFilings(zones, sampleYears));
  for await (const one of playFilings(filings, zones.map(registered), inflateNode)) played.push(one);
  const filed: Filed[] = [];
  const open = appointments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const keepUntil = async (moment: string): Promise<void> => {
    for (let next = open[0]; next && next.at <= moment; next = open[0]) {
      open.shift();
      await world.advanceTo(next.at);
      await next.act();
    }
  };
  let month = '';
  for (const slot of slotsOf(played)) {
    await keepUntil(slot.at);
    await world.advanceTo(slot.at);
    filed.push(...(await fileSlot(world, slot)));
    if (slot.at.slice(0, 7) !== month) {
      month = slot.at.slice(0, 7);
      say(`${month}: ${filed.length} of ${played.length} filings accepted`);
    }
  }
  await keepUntil('9999');
  return filed;
};

const fileSlot = async (world: World, slot: Slot): Promise<readonly Filed[]> => {
  const zones = await Promise.all(
    byZone(slot).map(async (own) => {
      const done: Filed[] = [];
      for (const one of own) done.push(await fileFiling(world, one));
      return done;
    }),
  );
  return zones.flat();
};
