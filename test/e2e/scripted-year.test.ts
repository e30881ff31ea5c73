import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedWorld } from '../../infra/cli/demo/embedded-world.ts';
import {
  FIRST_MOMENT,
  type PlayedYears,
  playSampleYears,
} from '../../infra/cli/demo/sample-years/play-sample-years.ts';
import { script2025 } from '../../infra/cli/demo/sample-years/year-2025.ts';
import { writeYearOutputs } from '../../infra/cli/demo/sample-years/year-outputs.ts';
import { filingName } from '../../infra/cli/sample-year/filing.ts';
import { sampleZones } from '../../infra/cli/sample-year/zones.ts';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { type Caller, callerOf } from '../support/cloud/caller.ts';
import { done } from '../support/cloud/filing.ts';
import { packaged } from '../support/cloud/open-cloud.ts';
import { startCommand } from '../support/command/run-command.ts';
import { deadlinesOf } from './year/deadlines.ts';
import { entryOf } from './year/predicted-entries.ts';
import { predictedExtensions } from './year/predicted-extensions.ts';
import { predictedNotices } from './year/predicted-notices.ts';
import { predictedOutputs } from './year/predicted-outputs.ts';
import { predictedReminders } from './year/predicted-reminders.ts';
import { PREDICTED_CLOSINGS, PREDICTED_OPENINGS, windowNamed } from './year/predicted-windows.ts';
import { noticesOf } from './year/read-all.ts';
import { actionsOfPeople, verifiedTrail } from './year/read-trail.ts';
import { countsOf, noteCalls, type ScriptCall } from './year/script-calls.ts';
import { toldByOutputs } from './year/told-by-outputs.ts';

// Two years of five zones over the API alone, under a clock that the script moves: filings of every form at their hour, one late,
// one returned, one within an extension, one withdrawn; then the evaluation with its objections and a case of error tolerance.
const ZONES = ['hangzhou', 'wenzhou', 'jinhua', 'shaoxing', 'quzhou'];
const OFFICE = { role: 'office' } as const;
const LEAD = { role: 'office-lead' } as const;
const AUDITOR = { role: 'auditor' } as const;

/** What the script predicts: the ranks of each run. The objection moves the second past the first; the deduction moves nobody. */
const PREDICTED = [
  ['hangzhou', 'jinhua', 'wenzhou', 'quzhou', 'shaoxing'],
  ['jinhua', 'hangzhou', 'wenzhou', 'quzhou', 'shaoxing'],
  ['jinhua', 'hangzhou', 'wenzhou', 'quzhou', 'shaoxing'],
];

/** What is due in the script's time; of 2023 it depends on how long the zones take to be registered, and nothing is told of it here. */
const DEADLINES = deadlinesOf([2024, 2025, 2026]);

/** When the office extends the bulletin. */
const EXTENDED_AT = '2025-07-11T02:00:00.000Z';

/** So many tasks has each 片区. */
const TASKS = 3;

/** What people hear of not only by a command: days of the calendar, and runs that the annual schedule asks for, too. Predicted apart. */
const BY_THE_CALENDAR: ReadonlySet<string> = new Set([
  'window.opened',
  'window.closed',
  'reminder.due',
  'extension.proposed',
  'evaluation.completed',
]);

interface Lit {
  readonly zone: string;
  readonly subArea: string;
  readonly lamp: string;
}

const scripted = sampleZones.filter(({ id }) => ZONES.includes(id));

let cloud: Cloud;
let api: Caller;
let calls: readonly ScriptCall[];
let moments: readonly string[];
let played: PlayedYears;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-year-'));
  cloud = await startCloud({ packageDir: await packaged(), startAt: FIRST_MOMENT, slots: 24 });
  api = callerOf(cloud);
  const noted = noteCalls(embeddedWorld(cloud));
  calls = noted.calls;
  moments = noted.moments;
  played = await playSampleYears(noted.world, () => undefined, scripted);
}, 1_800_000);

afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const submissionOf = (name: string): string =>
  played.filed.find((one) => filingName(one.played.filing) === name)?.submissions[0] ?? '';
const lastRun = () => played.evaluated.runs.at(-1)?.id ?? '';

it('every filing ends accepted, by the state that the system says it is in', async () => {
  expect(played.filed.length).toBeGreaterThan(300);
  const { json } = await done(api, { as: OFFICE, path: '/v1/progress?year=2025' });
  expect(json.counts).toMatchObject({ notFiled: 0, filed: 0, returned: 0, overdue: 0 });
  expect(json.zones.map(({ zone }: { zone: string }) => zone).toSorted()).toEqual(ZONES.toSorted());
});

it('the board shows who was late, and that who was extended was not', async () => {
  const { json } = await done(api, { as: OFFICE, path: '/v1/progress?year=2025' });
  const late = json.zones.flatMap(({ zone, filings }: { zone: string; filings: readonly Late[] }) =>
    filings.filter((one) => one.late).map(({ form, period }) => `${zone} ${form} ${period}`),
  );
  expect(late).toEqual(['quzhou work-plan 2025Q3']);
});

interface Late {
  readonly form: string;
  readonly period: string;
  readonly late?: true;
}

it('the one that was returned and the one that was withdrawn are what they were', async () => {
  const states = await Promise.all(
    ['wenzhou/work-plan-2025Q1', 'jinhua/bulletin-2025Q3'].map(
      async (name) => (await done(api, { as: OFFICE, path: `/v1/submissions/${submissionOf(name)}` })).json.state,
    ),
  );
  expect(states).toEqual(['returned', 'withdrawn']);
  const review = await done(api, {
    as: OFFICE,
    path: `/v1/submissions/${submissionOf('wenzhou/work-plan-2025Q1')}/review`,
  });
  expect(review.json.comments).toHaveLength(1);
});

it('the evaluation comes out as predicted, run by run, and only the last one stands', async () => {
  expect(played.evaluated.runs.map(({ ranks }) => ranks)).toEqual(PREDICTED);
  const { json } = await done(api, { as: OFFICE, path: '/v1/evaluations?year=2025' });
  const states = new Map(json.items.map(({ id, state }: { id: string; state: string }) => [id, state]));
  expect(played.evaluated.runs.map(({ id }) => states.get(id))).toEqual(['superseded', 'superseded', 'circulated']);
});

it('a deduction is waived, no point is added, and the move since last year is measured', async () => {
  const { json } = await done(api, { as: LEAD, path: `/v1/evaluations/${lastRun()}/ranking` });
  const entry = json.entries.find(({ zone }: { zone: string }) => zone === script2025.deducted);
  expect(entry.standing).toMatchObject({ deduction: '0', bonus: '0', adjustments: [played.evaluated.deduction] });
  expect(json.entries.every(({ standing }: { standing: object }) => 'advancement' in standing)).toBe(true);
});

it('the plan board of 1 October is red where a task was due in September: one of each 片区', async () => {
  const asOf = encodeURIComponent('2025-10-01T09:00:00+08:00');
  const { json } = await done(api, { as: OFFICE, path: `/v1/plan-board?year=2025&asOf=${asOf}` });
  const shown = json.items.map(({ zone, subArea, lamp }: Lit) => `${zone} ${subArea} ${lamp}`);
  const predicted = scripted.flatMap(({ id, subAreas }) =>
    subAreas.flatMap(({ name }) => ['green', 'green', 'red'].map((lamp) => `${id} ${name} ${lamp}`)),
  );
  expect(countsOf(shown)).toEqual(countsOf(predicted));
});

it('the plan board ends with every task of every 片区 done', async () => {
  const { json } = await done(api, { as: OFFICE, path: '/v1/plan-board?year=2025' });
  const shown = json.items.map(({ zone, subArea, lamp }: Lit) => `${zone} ${subArea} ${lamp}`);
  const predicted = scripted.flatMap(({ id, subAreas }) => subAreas.map(({ name }) => `${id} ${name} green`));
  expect(countsOf(shown)).toEqual(Object.fromEntries(predicted.toSorted().map((line) => [line, TASKS])));
  expect(json.missing).toEqual([]);
});

it('each inbox has just what the script predicts of what people did', async () => {
  const predicted = predictedNotices(calls, ZONES);
  for (const inbox of ['office', ...ZONES]) {
    const as = inbox === 'office' ? OFFICE : ({ role: 'zone-lead', zone: inbox } as const);
    const told = (await noticesOf(api, as)).map(({ event }) => event).filter((event) => !BY_THE_CALENDAR.has(event));
    expect(countsOf(told), inbox).toEqual(countsOf(predicted[inbox] ?? []));
  }
});

/** What the office extended: the bulletin of one zone, by its command. */
const movedBy = (zone: string) =>
  calls
    .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/v1/windows/'))
    .flatMap(({ path, answer }) => {
      const [form = '', period = '', whose] = path.slice('/v1/windows/'.length).split('.');
      const dueAt = new Date(String(answer['dueAt'])).toISOString();
      return whose === zone ? [{ form, period, zone, after: EXTENDED_AT, dueAt }] : [];
    });

it('each zone is reminded of what it owes on the days that the calendar says, and of nothing else', async () => {
  for (const zone of ZONES) {
    const filedAt = new Map(
      played.filed
        .map(({ played: { filing } }) => filing)
        .filter((filing) => filing.zone === zone)
        .toSorted((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1))
        .map(({ form, period, receivedAt }) => [`${form} ${period}`, receivedAt]),
    );
    const told = (await noticesOf(api, { role: 'zone-lead', zone })).flatMap(({ event, text }) =>
      event === 'reminder.due' && !text.zh.includes('2023年') ? [text.zh] : [],
    );
    const predicted = predictedReminders(DEADLINES, { moments, filedAt, moved: movedBy(zone) });
    expect(countsOf(told), zone).toEqual(countsOf(predicted));
  }
});

it('the office hears of an extension that is proposed for each deadline that the clock leapt over, and no zone does', async () => {
  for (const zone of ZONES) {
    const told = await noticesOf(api, { role: 'zone-lead', zone });
    expect(told.filter(({ event }) => event === 'extension.proposed')).toEqual([]);
  }
  const told = (await noticesOf(api, OFFICE)).flatMap(({ event, text }) =>
    event === 'extension.proposed' && !text.zh.includes('2023年') ? [text.zh] : [],
  );
  expect(countsOf(told)).toEqual(countsOf(predictedExtensions(DEADLINES, moments, ZONES.flatMap(movedBy))));
});

it('every zone hears of the windows that the years have, each once, and the office of each run', async () => {
  for (const zone of ZONES) {
    const told = await noticesOf(api, { role: 'zone-lead', zone });
    const named = (event: string) =>
      told.flatMap((notice) => (notice.event === event ? [windowNamed(notice.text.zh)] : [])).toSorted();
    expect(named('window.opened'), zone).toEqual(PREDICTED_OPENINGS);
    // What was filed for 2023 closed before the script begins, and is told when it does.
    expect(
      named('window.closed').filter((name) => !name.startsWith('2023年')),
      zone,
    ).toEqual(PREDICTED_CLOSINGS);
  }
  // Each March by the schedule, once for 2024 by the script, and for 2025 as often as it predicts.
  const runs = [2023, 2024, 2025, 2024, ...PREDICTED.map(() => 2025)].map((year) => `${year}年度`);
  const completed = (await noticesOf(api, OFFICE)).filter(({ event }) => event === 'evaluation.completed');
  expect(completed.map(({ text }) => /^\d{4}年度/u.exec(text.zh)?.[0]).toSorted()).toEqual(runs.toSorted());
});

it('the audit chains hold, from the first entry to the last seal, and have each command that was done', async () => {
  const { ok, chains } = await verifiedTrail(api, AUDITOR);
  expect([ok, chains.filter((chain) => !chain.ok)]).toEqual([true, []]);
  expect(countsOf(await actionsOfPeople(api, AUDITOR, chains))).toEqual(countsOf(calls.map(entryOf)));
});

it('the year ends with files to open, and a bundle that anyone can verify', async () => {
  const names = await writeYearOutputs(embeddedWorld(cloud), played, folder);
  const signatures = names.map((name) => readFileSync(join(folder, name)).subarray(0, 2).toString());
  expect([names.length, ...new Set(signatures)]).toEqual([7, 'PK']);
  expect(toldByOutputs(folder)).toEqual(predictedOutputs(PREDICTED.at(-1) ?? [], scripted));
  const { code, stdout } = await startCommand('infra/cli/verify.ts', [join(folder, 'bundle.zip'), '--json']).ended;
  expect([code, JSON.parse(stdout).recomputed]).toEqual([0, { ok: true, differences: [] }]);
});
