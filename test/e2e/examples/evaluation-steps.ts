import { eventually } from '../../support/cloud/eventually.ts';
import { done } from '../../support/cloud/filing.ts';
import { passAMinute } from '../../support/cloud/pass-a-minute.ts';
import { type ExampleWorld, idOf, office, officeLead, type Step, zoneLead } from './step.ts';

/** The evaluation of the examples, and the case and the objection that lead to another one in its place. */
const EVALUATION = '2025-1f0c2b3a4958';
const EXEMPTION = '2025-9a8b7c6d5e4f3a2b';
const OBJECTION = '2025-5c4d3e2f1a0b9c8d';

/** Waits until an evaluation has run: a run waits a little for what was decided just before it. */
const untilRun = async ({ api, cloud }: ExampleWorld, id: string): Promise<void> => {
  await passAMinute(cloud);
  await eventually(`the run of ${id}`, async () => {
    const { json } = await done(api, { as: officeLead, path: `/v1/evaluations/${id}` });
    return json.run === undefined ? undefined : true;
  });
};

const feedBack = async ({ api }: ExampleWorld, id: string, document: string): Promise<void> => {
  const path = `/v1/evaluations/${id}`;
  const { etag } = await done(api, { as: officeLead, path });
  const json = { to: 'feedback', document };
  const headers = { 'if-match': etag };
  await done(api, { as: officeLead, method: 'POST', path: `${path}/transitions`, json, headers });
};

/** What a zone has against it, or for it, before its place is computed. */
const before: readonly Step[] = [
  {
    operation: 'withdrawAdjustment',
    as: officeLead,
    path: '/v1/adjustments/{withdrawn}/withdrawal',
    prepare: async ({ api, ids }) => {
      const json = {
        ...{ zone: 'hangzhou', year: 2025, kind: 'deduction', points: '0.3', event: '2025-环保-4' },
        ...{ evidenceSha256: '4'.repeat(64), reason: '突发环境事件' },
      };
      const entered = await done(api, { as: office, method: 'POST', path: '/v1/adjustments', json });
      ids.set('{withdrawn}', entered.json.id);
    },
  },
  { operation: 'recordAdjustment', as: office, path: '/v1/adjustments' },
  { operation: 'saveScheme', as: officeLead, path: '/v1/schemes' },
  { operation: 'activateScheme', as: officeLead, path: '/v1/schemes/zhejiang/activation' },
  {
    operation: 'recordManualScore',
    as: office,
    path: '/v1/manual-scores/2025/hangzhou/review',
    at: '2026-02-12T02:00:00.000Z',
  },
  {
    operation: 'requestEvaluation',
    as: officeLead,
    path: '/v1/evaluations',
    at: '2026-03-02T01:30:00.000Z',
    prepare: async (world) => {
      const { api } = world;
      const final = (value: string, unit: string, priorSamePeriod: string) => ({
        ...{ value, unit, priorSamePeriod, status: 'final', source: '省统计局', releasedOn: '2026-02-20' },
      });
      const json = { trade: final('55500', '亿元', '52633'), foreignInvestment: final('115.6', '亿美元', '152.6') };
      const path = '/v1/province-totals/2025';
      const { etag } = await done(api, { as: office, path });
      await done(api, { as: office, method: 'PUT', path, json, headers: { 'if-match': etag } });
    },
  },
];

/** What is asked and decided of a result. */
const after: readonly Step[] = [
  {
    operation: 'runScenario',
    as: office,
    path: `/v1/evaluations/${EVALUATION}/scenarios`,
    prepare: (world) => untilRun(world, idOf(world, EVALUATION)),
  },
  {
    operation: 'submitObjection',
    as: zoneLead,
    path: '/v1/objections',
    at: '2026-03-06T01:00:00.000Z',
    prepare: (world) => feedBack(world, idOf(world, EVALUATION), '反馈〔2026〕1号'),
  },
  { operation: 'requestExemption', as: zoneLead, path: '/v1/exemptions' },
  { operation: 'nameHandlers', as: officeLead, path: `/v1/exemptions/${EXEMPTION}/handlers` },
  {
    operation: 'confirmGapReason',
    as: office,
    path: '/v1/gap-reasons/2025/lishui/tradeGrowth',
    at: '2026-03-11T02:00:00.000Z',
    prepare: async ({ api }) => {
      const json = { name: '丽水联动创新区', subAreas: [{ name: '丽水片区' }], cohorts: [2026] };
      await done(api, { as: office, method: 'PUT', path: '/v1/zones/lishui', json });
    },
  },
  { operation: 'decideObjection', as: officeLead, path: `/v1/objections/${OBJECTION}/decision` },
  { operation: 'decideExemption', as: officeLead, path: `/v1/exemptions/${EXEMPTION}/decision` },
  {
    operation: 'decideEvaluation',
    as: officeLead,
    path: '/v1/evaluations/{replacement}/transitions',
    at: '2026-04-20T06:00:00.000Z',
    prepare: async (world) => {
      const path = `/v1/exemptions/${idOf(world, EXEMPTION)}`;
      const { json } = await done(world.api, { as: officeLead, path });
      const id: string = json.decided.evaluation;
      world.ids.set('{replacement}', id);
      await untilRun(world, id);
      await feedBack(world, id, '反馈〔2026〕2号');
    },
  },
];

/** From what counts beside the figures to the approval of a result. */
export const evaluationSteps: readonly Step[] = [...before, ...after];
