import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { Finding } from '../../libs/domain/finding.ts';
import { workPlanExamples } from '../../libs/domain/forms/work-plan/examples.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { InvalidCursor } from '../../libs/ports/failures.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, auditor, office } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sampleZone } from '../../test/support/sample-run.ts';
import { assignSubmission } from './assign-submission.ts';
import { readReviewQueue } from './read-review-queue.ts';
import { readReviewQueueRoute } from './review-queue-routes.ts';

const TIME = '2026-01-14T16:30:00.000Z';

const queue = async (line: Line, query: Record<string, string> = {}, actor = office, scheme = 'sample-2025') => {
  const answer = await ask(readReviewQueue({ ...line.ports, scheme }), { actor, query, time: TIME });
  const { body } = answerOf(answer);
  expect(readReviewQueueRoute.answer.body.safeParse(body).error).toBeUndefined();
  return body ?? { items: [] };
};
const idsOf = async (line: Line, query: Record<string, string> = {}) =>
  (await queue(line, query)).items.map(({ submission }) => submission);

const slip: Finding = {
  ...{ rule: 'unit.slip', level: 'must-explain', sheet: '基础数据表', cell: 'C4', seen: '?', expected: '?' },
  ...{ message: { zh: '中', en: 'e' }, hint: { zh: '中', en: 'e' } },
};

const zones = ['hangzhou', 'ningbo', 'wenzhou'];

/** The year's tables of three zones wait; that of Wenzhou has a finding that would move it, and was returned once before. */
const open = async () => {
  const line = openLine();
  const tableOf = (taxRevenue: string) => sampleZone('wenzhou', [{ taxRevenue }]).filing?.table;
  await lodge(line, { id: 'w-1', zone: 'wenzhou', state: 'returned', table: tableOf('600000') });
  for (const zone of zones) {
    const own = zone === 'wenzhou' ? { attempt: 2, findings: [slip], table: tableOf('612500') } : {};
    await lodge(line, { id: `${zone[0]}-q`, zone, state: 'certified', ...own });
  }
  await lodge(line, { id: 'n-valid', zone: 'huzhou', state: 'valid' });
  await lodge(line, { id: 'j-done', zone: 'jiaxing', state: 'accepted' });
  return line;
};

const placePlan = (line: Line, period: string) =>
  lodge(line, {
    ...{ id: `plan-${period}`, form: 'work-plan', period, state: 'certified' },
    table: plainTable('tasks', workPlanExamples['tasks'] ?? []),
  });

const placeRun = async (line: Line, id: string, inputs: RunInputs) => {
  const bytes = new TextEncoder().encode(canonicalJson(inputs));
  const key = `runs/inputs/${sha256Hex(bytes)}.json`;
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  const scheme = { id: inputs.scheme.id, version: 1, sha256: '' };
  await line.place(
    evaluations.write(id, 'absent', {
      request: { evaluation: id, year: 2025, scheme, dataAsOf: inputs.dataAsOf, cause: 'c' },
      state: 'provisional',
      run: { id: `run-${id}`, at: TIME, scheme, inputs: key, result: '', blockers: [] },
      decisions: [],
    }),
  );
};

describe('the review queue', () => {
  it('holds what is certified and nothing else, in the order of deadlines', async () => {
    const line = await open();
    await placePlan(line, '2025Q4');
    await placePlan(line, '2025Q3');
    expect(await idsOf(line)).toEqual(['plan-2025Q3', 'plan-2025Q4', 'h-q', 'n-q', 'w-q']);
    expect(await idsOf(line, { form: 'work-plan' })).toEqual(['plan-2025Q3', 'plan-2025Q4']);
    expect(await idsOf(line, { zone: 'ningbo' })).toEqual(['n-q']);
  });

  it('puts first of one deadline what could move a rank, by the newest run of the year', async () => {
    const line = await open();
    const run = sampleInputs(zones.map((zone, at) => sampleZone(zone, [{ taxRevenue: `${610_000 + at * 900}` }])));
    await placeRun(line, 'old', { ...run, zones: [] });
    await placeRun(line, 'new', { ...run, dataAsOf: '2026-05-01T00:00:00+08:00' });
    const { items } = await queue(line);
    expect(items.map(({ submission }) => submission)).toEqual(['w-q', 'h-q', 'n-q']);
    expect(items[0]?.effect).toMatchObject({
      weight: '100',
      run: { id: 'run-new', finding: { rule: 'unit.slip', sheet: '基础数据表', cell: 'C4' } },
    });
    expect(items[0]?.effect.run?.places).toBeGreaterThan(0);
    expect(items[1]?.effect.run).toEqual({ id: 'run-new', places: 0, points: '0' });
  });

  it('goes by what rests on the form where there is no run', async () => {
    const line = await open();
    await placePlan(line, '2025Q4');
    const { items } = await queue(line, {}, office, 'standard');
    const weights = Object.fromEntries(items.map(({ form, effect }) => [form, Number(effect.weight)]));
    expect(weights['indicator-data']).toBeGreaterThan(weights['work-plan'] ?? 0);
    expect(weights['work-plan']).toBeGreaterThan(0);
    expect(items.some(({ effect }) => effect.run)).toBe(false);
  });

  it('says how long each waits in days of Shanghai, what was found, and what changed since it was certified', async () => {
    const { items } = await queue(await open());
    const changed = { since: 'w-1', attempt: 1, cells: 1 };
    expect(items.at(-1)).toMatchObject({
      submission: 'w-q',
      attempt: 2,
      daysWaiting: 3,
      counts: { mustExplain: 1 },
      changed,
    });
    expect(items[0]).not.toHaveProperty('changed');
  });

  it('goes on after the last page, whatever came in between', async () => {
    const line = await open();
    const first = await queue(line, { limit: '1' });
    expect(first.items.map(({ submission }) => submission)).toEqual(['h-q']);
    await placePlan(line, '2025Q3');
    await placePlan(line, '2026Q1');
    const rest = await queue(line, { limit: '9', cursor: first.next ?? '' });
    expect(rest.items.map(({ submission }) => submission)).toEqual(['n-q', 'w-q', 'plan-2026Q1']);
    expect(rest.next).toBeUndefined();
  });

  it('takes no cursor that it did not give', async () => {
    const line = await open();
    const strange = ['x', Buffer.from('{"dueAt":"","places":0,"points":"NaN"}').toString('base64url')];
    for (const cursor of strange) await expect(queue(line, { cursor })).rejects.toThrow(InvalidCursor);
  });

  it('shows who has what, and the part of one of them', async () => {
    const line = await open();
    const body = { assignee: 'li.wei' };
    answerOf(await ask(assignSubmission(line.ports), { actor: office, params: { id: 'n-q' }, body }));
    expect((await queue(line, {}, auditor)).items.map(({ assignee }) => assignee)).toEqual([
      undefined,
      'li.wei',
      undefined,
    ]);
    expect(await idsOf(line, { assignee: 'li.wei' })).toEqual(['n-q']);
    expect(await idsOf(line, { assignee: 'wang' })).toEqual([]);
  });
});
