import { describe, expect, it } from 'vitest';
import type { SchemeRecord } from '../../libs/domain/schemes/scheme-record.ts';
import { assignments } from '../../libs/ports/assignees.ts';
import { handovers } from '../../libs/ports/handovers.ts';
import type { Write } from '../../libs/ports/records.ts';
import { releases } from '../../libs/ports/reports.ts';
import { schemeRecords } from '../../libs/ports/schemes.ts';
import { signingKeys } from '../../libs/ports/signer.ts';
import { countedPorts, noRequests, type Requests } from '../bench/table-units.ts';
import { office } from '../simulation/story/people.ts';
import { callApi } from '../simulation/system/invoke.ts';
import { simWorld } from '../simulation/system/sim-world.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../support/line/lodge.ts';
import { type Line, openLine, START } from '../support/line/open-line.ts';

const NEWEST = 2025;
const WAITING = `plan-hangzhou-${NEWEST}`;
const PUBLIC_KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** What reads must not grow with. */
const stored = async (years: number): Promise<Line> => {
  const line = openLine();
  const cohorts = Array.from({ length: years }, (_, back) => NEWEST - back);
  await registerZones(line, { ...hangzhou, cohorts }, { ...ningbo, cohorts });
  for (const year of cohorts) {
    // What waits for a decision is listed by that, whatever year it is of.
    const state = year === NEWEST ? 'certified' : 'accepted';
    for (const zone of ['hangzhou', 'ningbo']) {
      await lodge(line, { id: `${zone}-${year}`, zone, period: String(year), state: 'accepted' });
      await lodge(line, {
        id: `plan-${zone}-${year}`,
        zone,
        form: 'work-plan',
        period: `${year}Q4`,
        state,
      });
    }
    await line.place(...lists(year));
  }
  await line.place(
    assignments.write(WAITING, 'absent', { submission: WAITING, assignee: 'li', by: 'office-1', at: START }),
  );
  return line;
};

/** What a year adds to the lists that are of no year. */
const lists = (year: number): readonly Write[] => {
  const sha256 = 'f'.repeat(64);
  const handed = {
    ...{ unit: 'province', number: year - 2000, from: 'li', to: 'wang', by: 'office-lead-1' },
    at: `${year}-01-05T01:00:00.000Z`,
  };
  const scheme: SchemeRecord = {
    ...{ id: 'zj', version: year, sha256, title: { zh: '方案', en: 'A scheme' }, effectiveYear: year },
    ...{ state: 'draft', saved: { by: 'office-lead-1', at: handed.at } },
  };
  const file = { name: `${year}-ranking.json`, key: 'k', contentType: 'application/json', size: 1, sha256 };
  return [
    handovers.write(handed, 'absent', handed),
    schemeRecords.write(scheme, 'absent', scheme),
    releases.write(year, 'absent', {
      ...{ year, evaluation: `e-${year}`, run: 'r', stage: 'released', decidedAt: handed.at },
      files: [file],
    }),
    signingKeys.write(`key-${year}`, 'absent', { keyId: `key-${year}`, publicKey: PUBLIC_KEY }),
  ];
};

/** Each read's requests, by its path. */
const requestsOf = async (line: Line): Promise<Readonly<Record<string, Requests & { readonly status: number }>>> => {
  const bare = { ...simWorld({ startAt: '2026-01-12T01:00:00.000Z' }).ports, ...line.ports };
  const counts: Record<string, Requests & { status: number }> = {};
  for (const path of READS) {
    const count = noRequests();
    const { status } = await callApi(
      countedPorts(bare, line.records.all, () => count),
      {
        ...{ actor: office, method: 'GET', path },
      },
    );
    counts[path] = { ...count, status };
  }
  return counts;
};

const READS = [
  '/v1/submissions/hangzhou-2025',
  '/v1/submissions?period=2025',
  '/v1/submissions?period=2025&zone=ningbo',
  '/v1/submissions/hangzhou-2025/findings',
  '/v1/progress?year=2025',
  '/v1/progress?period=2025Q4',
  '/v1/plan-board?year=2025',
  '/v1/review-queue',
  '/v1/windows?period=2025Q4',
  '/v1/reminders/hangzhou?period=2025Q4',
  '/v1/indicators?year=2025',
  '/v1/adjustments?year=2025',
  '/v1/manual-scores?year=2025',
  '/v1/gap-reasons?year=2025',
  '/v1/inspections',
  '/v1/forms/work-plan/summary?period=2025Q4',
  '/v1/zones',
  '/v1/zones/hangzhou',
  '/v1/notices',
  '/v1/events?after=0',
  '/v1/handovers?limit=1',
  '/v1/submissions/plan-hangzhou-2025/assignee',
  '/v1/schemes?limit=1',
  '/v1/public/reports?limit=1',
  '/v1/public/rankings?limit=1',
  '/v1/public/keys?limit=1',
];

describe('what is read', () => {
  it('asks no more of the tables where five years are stored than where one is', async () => {
    const [one, five] = [await requestsOf(await stored(1)), await requestsOf(await stored(5))];
    expect(five).toEqual(one);
    const refused = Object.entries(one).filter(([, { status }]) => status !== 200);
    expect(refused).toEqual([]);
    for (const [path, { reads }] of Object.entries(one)) expect(reads, path).toBeGreaterThan(0);
  });
});
