import { beforeEach, describe, expect, it } from 'vitest';
import { answerOf, ask, auditor, codeOf, office } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { placeRun } from '../../test/support/line/place-run.ts';
import { sampleInputs, sampleZone, sixZones } from '../../test/support/sample-run.ts';
import { measureRobustness } from './measure-robustness.ts';
import { listScenarios, readScenario } from './read-scenarios.ts';
import { listScenariosRoute, readRobustnessRoute, readScenarioRoute, runScenarioRoute } from './routes.ts';
import { computeScenario } from './run-scenario.ts';

type Body = Parameters<ReturnType<typeof computeScenario>>[0]['body'];
const body: Body = { name: '研发权重20', changes: { weights: { rdIntensity: '20', taxPerMu: '15' } } };
const inputs = sampleInputs(sixZones());

let line: Line;
beforeEach(async () => {
  line = openLine();
  await placeRun(line, inputs);
});

const compute = (given: Body = body, id = 'e') =>
  ask(computeScenario(line.ports), { actor: office, params: { id }, body: given });
const computeKeyed = (given: Body = body, ports = line.ports) =>
  ask(computeScenario(ports), { actor: office, params: { id: 'e' }, body: given, idempotencyKey: 'k' });
const list = async (query: { limit?: string; cursor?: string } = {}, id = 'e') =>
  ask(listScenarios(line.ports), { actor: auditor, params: { id }, query });

describe('a scenario', () => {
  it('is answered, marked as one, and kept with who asked', async () => {
    const answer = answerOf(await compute());
    const id = answer.body?.id ?? '';
    expect(answer).toMatchObject({
      status: 201,
      location: `/v1/evaluations/e/scenarios/${id}`,
      body: { scenario: true, ...body },
    });
    expect(runScenarioRoute.answer.body.safeParse(answer.body).success).toBe(true);
    expect(answerOf(await list()).body?.items).toMatchObject([
      { id, scenario: true, name: '研发权重20', by: 'office-1', at: '2026-01-12T09:00:00+08:00' },
    ]);
    const again = await ask(readScenario(line.ports), { actor: auditor, params: { id: 'e', scenario: id } });
    expect(answerOf(again).body).toEqual(answer.body);
    const before = { asOf: '2026-01-12T08:59:59+08:00' };
    const asked = { params: { id: 'e', scenario: id }, query: before, time: '2026-01-13T01:00:00.000Z' };
    expect(codeOf(await ask(readScenario(line.ports), { ...asked, actor: auditor }))).toBe('scenario.unknown');
  });

  it('leaves the evaluation and its run as they are, and an entry in the audit chain', async () => {
    const before = line.records.all();
    answerOf(await compute());
    const after = line.records.all();
    for (const record of before) expect(after).toContainEqual(record);
    const fresh = after.filter(({ key }) => !before.some((old) => old.key.sk === key.sk && old.key.pk === key.pk));
    expect(fresh.map(({ key }) => key.sk.split('#')[0]).toSorted()).toEqual(['E', 'HEAD', 'SCENARIO']);
    expect(fresh.find(({ key }) => key.sk.startsWith('E#'))?.body).toMatchObject({
      action: 'scenario.computed',
      actor: 'office-1',
      subject: 'e',
    });
  });

  it('is one for one question, and the list goes on where a page ended', async () => {
    const first = answerOf(await compute()).body;
    expect(answerOf(await compute()).body).toEqual(first);
    answerOf(await compute({ ...body, name: '另一情景' }));
    const page = answerOf(await list({ limit: '1' })).body;
    const rest = answerOf(await list({ limit: '1', cursor: page?.next ?? '' })).body;
    const names = [...(page?.items ?? []), ...(rest?.items ?? [])].map(({ name }) => name);
    expect(names.toSorted()).toEqual(['研发权重20', '另一情景'].toSorted());
  });

  it('is refused for all that the routes name', async () => {
    await placeRun(line, inputs, { evaluation: 'draft', state: 'draft' });
    const odd: Body = { ...body, changes: { cohort: { without: ['lishui'] } } };
    await computeKeyed();
    const refusals = [
      await compute(body, 'none'),
      await compute(body, 'draft'),
      await computeKeyed({ ...body, name: '另一情景' }),
      await compute(odd),
    ];
    expect(refusals.map(codeOf)).toEqual([...runScenarioRoute.problems]);
    expect(refusals[3]).toMatchObject({ error: { errors: [{ pointer: '/changes/cohort/without/0' }] } });
    expect([codeOf(await list({}, 'none'))]).toEqual([...listScenariosRoute.problems]);
    const none = await ask(readScenario(line.ports), { actor: office, params: { id: 'e', scenario: 'none' } });
    expect([codeOf(none)]).toEqual([...readScenarioRoute.problems]);
  });

  it('is the office’s to compute', () => {
    expect(runScenarioRoute.access).toEqual(['office', 'office-lead']);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const arrange = async () => {
      const fresh = openLine();
      await placeRun(fresh, inputs);
      return fresh;
    };
    const act = (ports: LinePorts) => computeKeyed(body, ports);
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(7);
  });
});

describe('the robustness of a ranking', () => {
  const read = (ports: LinePorts = line.ports, id = 'e', draws = 40) =>
    ask(measureRobustness({ ...ports, robustness: { draws } }), { actor: auditor, params: { id } });
  const kept = () => line.objects.all().filter(({ key }) => key.startsWith('runs/robustness/'));

  it('is computed when it is first asked for, of the draws that are set, and kept', async () => {
    const first = answerOf(await read()).body;
    expect(first).toMatchObject({ draws: 40, units: { hangzhou: { rank: expect.any(Number) } } });
    expect(readRobustnessRoute.answer.body.safeParse(first).success).toBe(true);
    expect(kept()).toHaveLength(1);
    const putObject = () => Promise.reject(new Error('asked to keep it again'));
    expect(answerOf(await read({ ...line.ports, putObject })).body).toEqual(first);
    await read(line.ports, 'e', 41);
    expect(kept()).toHaveLength(2);
  });

  it('is refused for all that the route names', async () => {
    await placeRun(line, inputs, { evaluation: 'draft', state: 'draft' });
    await placeRun(line, sampleInputs([sampleZone('taizhou', [])]), { evaluation: 'empty' });
    const refusals = [await read(line.ports, 'none'), await read(line.ports, 'draft'), await read(line.ports, 'empty')];
    expect(refusals.map(codeOf)).toEqual([...readRobustnessRoute.problems]);
  });

  it('is for the office and the auditor', () => {
    expect(readRobustnessRoute.access).toEqual(['office', 'office-lead', 'auditor']);
  });

  it('is kept once, whatever is repeated or breaks', async () => {
    const arrange = async () => {
      const fresh = openLine();
      await placeRun(fresh, inputs);
      return fresh;
    };
    expect(await expectOneEffect({ arrange, act: (ports) => read(ports) })).toBeGreaterThanOrEqual(5);
  });
});
