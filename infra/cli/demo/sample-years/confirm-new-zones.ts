import { isFromPriorYear } from '../../../../libs/domain/gaps/prior-year.ts';
import { indicators } from '../../../../libs/domain/indicators/index.ts';
import { reportsFor, type SampleZone } from '../../sample-year/zones.ts';
import { callApi } from '../call-api.ts';
import type { World } from '../world.ts';
import type { Appointment } from './play-year-filings.ts';

/** The zones that began in a year, and so have no figures of the year before (无上年数). */
export const newZones = (zones: readonly SampleZone[], year: number): readonly SampleZone[] =>
  zones.filter((zone) => reportsFor(zone, year) && !reportsFor(zone, year - 1));

/** The indicators that a new zone cannot have: they are measured from the year before. */
export const withoutBase: readonly string[] = indicators.filter(isFromPriorYear).map(({ id }) => id);

/** Before the evaluation of 2025, the office confirms of each new zone why it has no growth (缺项原因确认). */
export const confirmNewZones = (
  world: World,
  zones: readonly SampleZone[],
  say: (line: string) => void,
): Appointment => ({
  at: '2026-05-20T02:00:00.000Z',
  act: async () => {
    for (const { id, establishedOn } of newZones(zones, 2025)) {
      const body = {
        reason: 'new-zone',
        basis: { issuer: '省自贸办（模拟）', documentNo: '浙自贸办函（模拟）〔2026〕9号', date: '2026-05-19' },
        note: `${establishedOn} 设立，无上年数（模拟）`,
      };
      for (const indicator of withoutBase) {
        await callApi(world, { role: 'office', method: 'PUT', path: `/v1/gap-reasons/2025/${id}/${indicator}`, body });
      }
      say(`${id} is confirmed to be new: its growth is not scored`);
    }
  },
});
