import { annualRunMoment } from '../../../libs/domain/annual-schedule.ts';
import type { IndicatorsDocument, RankingDocument } from '../../../libs/domain/evaluation/evaluate.ts';
import { callApi, waitFor } from './call-api.ts';
import type { World } from './world.ts';

/** An evaluation, as far as the demo reads it. */
interface SeenEvaluation {
  readonly state: string;
  readonly run?: string;
  readonly blockers?: readonly { readonly code: string; readonly message: { readonly zh: string } }[];
}

/** What an evaluation came to. */
export interface EvaluatedYear {
  readonly ranking: RankingDocument;
  readonly indicators: IndicatorsDocument;
  readonly report: Uint8Array;
  readonly reportPath: string;
}

/** The transitions of the office's lead, with documents that are as made up as the demo's data. */
const DECISIONS = [
  { to: 'feedback', document: (year: number) => `演示反馈〔${year + 1}〕1号`, day: '03-09' },
  { to: 'approved', document: (year: number) => `演示专题会议纪要〔${year + 1}〕2号`, day: '04-20' },
  { to: 'circulated', document: (year: number) => `演示通报〔${year + 1}〕3号`, day: '04-27' },
] as const;

const MINUTE = 60_000;

/** The state after each number of decisions. */
const STATES = ['provisional', 'feedback', 'approved', 'circulated'];

/**
 * Fires the annual schedule, takes the decisions of the office's lead one after another, and fetches what is published.
 * What an earlier run of the demo has done is not done again.
 */
export const evaluateYear = async (world: World, year: number, say: (line: string) => void): Promise<EvaluatedYear> => {
  const path = `/v1/evaluations/${year}-annual`;
  const moment = annualRunMoment(year);
  say(`annual schedule: ${moment} → a provisional run (测算)`);
  await world.advanceTo(moment);
  // A run waits a little for what was decided just before it (infra/queues.yml): the world's minute costs nobody one.
  await world.advanceTo(new Date(Date.parse(moment) + MINUTE).toISOString());
  await waitFor(world, 'the provisional run', async () => {
    const reply = await world.call({ role: 'office-lead', method: 'GET', path });
    return reply.status === 200 && (reply.body as SeenEvaluation).run !== undefined ? true : undefined;
  });
  for (const decision of DECISIONS) await decide(world, path, year, decision, say);
  return collect(world, path, year);
};

const decide = async (
  world: World,
  path: string,
  year: number,
  { to, document, day }: (typeof DECISIONS)[number],
  say: (line: string) => void,
): Promise<void> => {
  const now = await callApi(world, { role: 'office-lead', method: 'GET', path });
  const { state, blockers = [] } = now.body as SeenEvaluation;
  if (STATES.indexOf(state) >= STATES.indexOf(to)) return;
  const despite =
    to === 'approved' && blockers.length > 0
      ? { despite: { reason: `演示：${blockers.map(({ message }) => message.zh).join('；')}，仍予审定` } }
      : {};
  const held = to === 'approved' ? { meeting: '演示专题会议' } : {};
  const body = { to, ...held, document: document(year), date: `${year + 1}-${day}`, ...despite };
  say(`office-lead: ${state} → ${to}, ${body.document}${despite.despite ? ` (${despite.despite.reason})` : ''}`);
  const headers = { 'if-match': now.etag ?? '' };
  await callApi(world, { role: 'office-lead', method: 'POST', path: `${path}/transitions`, body, headers });
};

const collect = async (world: World, path: string, year: number): Promise<EvaluatedYear> => {
  const reportPath = `/v1/public/reports/${year}.html`;
  const { run } = (await callApi(world, { role: 'office', method: 'GET', path })).body as SeenEvaluation;
  await waitFor(world, 'the report', async () => {
    const reply = await callApi(world, { method: 'GET', path: '/v1/public/reports' });
    const { items } = reply.body as { readonly items: readonly { readonly run: string }[] };
    return items.some((report) => report.run === run) ? true : undefined;
  });
  const ranking = (await callApi(world, { role: 'office', method: 'GET', path: `${path}/ranking` }))
    .body as RankingDocument;
  const zones: Record<string, IndicatorsDocument['zones'][string]> = {};
  for (const zone of ranking.entries.map((entry) => entry.zone).toSorted()) {
    const reply = await callApi(world, { role: 'office', method: 'GET', path: `${path}/zones/${zone}` });
    zones[zone] = (reply.body as { readonly indicators: IndicatorsDocument['zones'][string] }).indicators;
  }
  const synthetic = ranking.synthetic ? { synthetic: ranking.synthetic } : {};
  return {
    ranking,
    indicators: { year: ranking.year, ...synthetic, zones },
    report: await world.download(reportPath),
    reportPath,
  };
};
