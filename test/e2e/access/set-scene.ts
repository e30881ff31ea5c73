import { expect } from 'vitest';
import { eventually } from '../../support/cloud/eventually.ts';
import { done, file, registerZone } from '../../support/cloud/filing.ts';
import type { OpenCloud } from '../../support/cloud/open-cloud.ts';
import { passAMinute } from '../../support/cloud/pass-a-minute.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';
import { FOREIGN, NO_ID, NOWHERE, OWN, type Scene } from './row.ts';

const total = { unit: '亿元', status: 'final', source: '省统计局' };

/** Registers two zones and lets each file, object and ask, so that there is something of either to be asked for. */
export async function setScene(open: OpenCloud): Promise<Scene> {
  const { api, world } = open;
  const json = {
    trade: { ...total, value: '55500' },
    foreignInvestment: { ...total, value: '1156000', unit: '万美元' },
  };
  await done(api, { as: { role: 'office' }, method: 'PUT', path: '/v1/province-totals/2025', json });
  const submissions: Record<string, string> = {};
  for (const [zone, unit] of [
    [OWN, '杭州联动创新区'],
    [FOREIGN, '宁波联动创新区'],
  ] as const) {
    await registerZone(api, zone);
    const filed = await file({ api, world }, { zone, name: `${zone}.xlsx`, bytes: filledForm({ unit }) });
    expect(filed.reply.json.state).toBe('valid');
    submissions[zone] = filed.id;
  }
  const adjustments: Record<string, string> = {};
  for (const zone of [OWN, FOREIGN]) adjustments[zone] = await deduct(open, zone);
  const evaluation = await feedBack(open);
  const objections: Record<string, string> = {};
  const exemptions: Record<string, string> = {};
  for (const zone of [OWN, FOREIGN]) {
    objections[zone] = await object(open, zone, evaluation, adjustments[zone]!);
    exemptions[zone] = await askForTolerance(open, zone, adjustments[zone]!);
  }
  return {
    evaluation,
    submissions: missing(submissions),
    adjustments: missing(adjustments),
    objections: missing(objections),
    exemptions: missing(exemptions),
  };
}

/** Asks for error tolerance as a zone's lead, and names the officer who handles the case. */
async function askForTolerance({ api }: OpenCloud, zone: string, adjustment: string): Promise<string> {
  const json = { adjustments: [adjustment], incident: 'E1', statement: '测试案件' };
  const as = { role: 'zone-lead', zone } as const;
  const { id } = (await done(api, { as, method: 'POST', path: '/v1/exemptions', json })).json;
  const named = { json: { people: ['dev-office'] }, headers: { 'if-match': '"1"' } };
  await done(api, { as: { role: 'office-lead' }, method: 'PUT', path: `/v1/exemptions/${id}/handlers`, ...named });
  return id;
}

/** Objects to a deduction as a zone's lead. */
async function object({ api }: OpenCloud, zone: string, evaluation: string, adjustment: string): Promise<string> {
  const json = { evaluation, on: { kind: 'deduction', adjustment }, reason: '测试异议' };
  const as = { role: 'zone-lead', zone } as const;
  return (await done(api, { as, method: 'POST', path: '/v1/objections', json })).json.id;
}

/** Enters a deduction of a zone. */
async function deduct({ api }: OpenCloud, zone: string): Promise<string> {
  const json = {
    zone,
    year: 2025,
    kind: 'deduction',
    points: '0.5',
    event: 'E1',
    evidenceSha256: 'e'.repeat(64),
    reason: '测试事项',
  };
  const { json: entered } = await done(api, { as: { role: 'office' }, method: 'POST', path: '/v1/adjustments', json });
  return entered.id;
}

/** Asks for an evaluation and takes it to the state in which zones see their results. */
async function feedBack({ api, cloud }: OpenCloud): Promise<string> {
  const lead = { role: 'office-lead' } as const;
  const body = { year: 2025, scheme: { id: 'sample-2025' } };
  const asked = await done(api, { as: lead, method: 'POST', path: '/v1/evaluations', json: body });
  await passAMinute(cloud);
  const path = `/v1/evaluations/${asked.json.id}`;
  const { etag } = await eventually('the run', async () => {
    const reply = await done(api, { as: lead, path });
    return reply.json.state === 'provisional' ? reply : undefined;
  });
  const json = { to: 'feedback', document: '测试反馈1号' };
  await done(api, { as: lead, method: 'POST', path: `${path}/transitions`, json, headers: { 'if-match': etag } });
  await cloud.settled(60_000);
  return asked.json.id;
}

/** What was filed by a zone that there is not. */
const missing = (filed: Readonly<Record<string, string>>) => ({ ...filed, [NOWHERE]: NO_ID });
