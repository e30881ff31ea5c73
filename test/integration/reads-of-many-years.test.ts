import { describe, expect, it } from 'vitest';
import type { RecordPage, Records } from '../../libs/ports/records.ts';
import { countedPorts, noRequests, type Requests } from '../bench/table-units.ts';
import { callApi } from '../simulation/system/invoke.ts';
import { simWorld } from '../simulation/system/sim-world.ts';
import { describedRoutes } from '../support/cloud/routes.ts';
import type { Line } from '../support/line/open-line.ts';
import { measuredReads } from './reads-of-many-years/measured-reads.ts';
import { storedYears } from './reads-of-many-years/stored-years.ts';
import { unmeasuredReads } from './reads-of-many-years/unmeasured-reads.ts';

interface Measured extends Requests {
  /** Small ones share a read unit, so that units alone do not show them. */
  readonly records: number;
  readonly route: string;
  readonly status: number;
}

/** Each read's requests, by its path and who asks. */
const requestsOf = async (line: Line): Promise<Readonly<Record<string, Measured>>> => {
  const bare = { ...simWorld({ startAt: '2026-01-12T01:00:00.000Z' }).ports, ...line.ports };
  const counts: Record<string, Measured> = {};
  for (const { path, actor } of measuredReads) {
    const count = noRequests();
    const found = { records: 0 };
    const ports = countedPorts({ ...bare, ...countedLists(bare, found) }, line.records.all, () => count);
    let route = '';
    const { status } = await callApi(ports, { actor, method: 'GET', path }, (id) => {
      route = id;
    });
    counts[`${path} (${actor.role})`] = { ...count, ...found, route, status };
  }
  return counts;
};

/** Lists that count how many records they gave. */
const countedLists = (
  { listRecords, listIndex }: Pick<Records, 'listRecords' | 'listIndex'>,
  to: { records: number },
): Pick<Records, 'listRecords' | 'listIndex'> => {
  const counted = <Page extends RecordPage>(page: Page): Page => {
    to.records += page.records.length;
    return page;
  };
  return {
    listRecords: async (query) => counted(await listRecords(query)),
    listIndex: async (query) => counted(await listIndex(query)),
  };
};

describe('what is read', () => {
  it('asks no more of the tables where six years are stored than where two are', async () => {
    // Two: some reads look back a year, for what changed since.
    const [two, six] = [await requestsOf(await storedYears(2)), await requestsOf(await storedYears(6))];
    const refused = Object.entries(two).filter(([, { status }]) => status !== 200);
    expect(refused).toEqual([]);
    expect(six).toEqual(two);
    for (const [path, { reads }] of Object.entries(two)) expect(reads, path).toBeGreaterThan(0);

    const every = describedRoutes().filter(({ method }) => method === 'GET');
    const measured = new Set(Object.values(two).map(({ route }) => route));
    // A new route is measured, or it is said why its answer cannot grow with the years.
    expect([...measured, ...Object.keys(unmeasuredReads)].toSorted()).toEqual(every.map(({ id }) => id).toSorted());
  });
});
