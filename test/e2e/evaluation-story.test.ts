import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { certify, done, file, registerZone, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud, YEAR } from '../support/cloud/open-cloud.ts';
import { passAMinute } from '../support/cloud/pass-a-minute.ts';
import { startCommand } from '../support/command/run-command.ts';
import { filledForm, formSubAreas } from '../support/xlsx/filled-form.ts';

// From four filings to a circulated result that anyone can recompute: each test goes on where the one before ended.
const OFFICE = { role: 'office' } as const;
const LEAD = { role: 'office-lead' } as const;
const leadOf = (zone: string) => ({ role: 'zone-lead', zone }) as const;

/** The tax revenue of each zone's first sub-area, in 万元: it alone tells the zones apart. */
const TAX = { hangzhou: 650_000, ningbo: 600_000, wenzhou: 400_000, jiaxing: 395_000 } as const;
const SECOND_SUB_AREA = 212_500;
const NAMES = { hangzhou: '杭州', ningbo: '宁波', wenzhou: '温州', jiaxing: '嘉兴' } as const;

let open: OpenCloud;
let folder: string;
let evaluation: string;
let deduction: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-evaluation-'));
  open = await openCloud();
  for (const [zone, tax] of Object.entries(TAX) as [keyof typeof TAX, number][]) {
    await registerZone(open.api, zone);
    const cells = { C4: tax, C6: tax + SECOND_SUB_AREA };
    const bytes = filledForm({ unit: `${NAMES[zone]}联动创新区`, cells });
    const { path } = await file(open, { zone, name: `${zone}.xlsx`, bytes });
    expect(codeOf(await certify(open.api, zone, path))).toBe('200');
    expect(codeOf(await review(open.api, path, { decision: 'accept' }))).toBe('200');
  }
  const final = (value: string, unit: string, priorSamePeriod: string) => ({
    ...{ value, unit, priorSamePeriod, status: 'final', source: '省统计局', releasedOn: '2026-01-20' },
  });
  const totals = { trade: final('55500', '亿元', '52633'), foreignInvestment: final('115.6', '亿美元', '152.6') };
  await done(open.api, { as: OFFICE, method: 'PUT', path: `/v1/province-totals/${YEAR}`, json: totals });
}, 300_000);

afterAll(async () => {
  await open.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const ranksOf = async (id: string) => {
  const { json } = await done(open.api, { as: LEAD, path: `/v1/evaluations/${id}/ranking` });
  return json.entries.map(({ zone }: { zone: string }) => zone);
};

const transition = async (id: string, json: object) => {
  const path = `/v1/evaluations/${id}`;
  const { etag } = await done(open.api, { as: LEAD, path });
  return open.api.send({ as: LEAD, method: 'POST', path: `${path}/transitions`, json, headers: { 'if-match': etag } });
};

/** The newest evaluation, once it has run. */
const untilRun = async (): Promise<string> => {
  await passAMinute(open.cloud);
  await open.cloud.settled(60_000);
  return eventually('a provisional result', async () => {
    const { json } = await done(open.api, { as: OFFICE, path: `/v1/evaluations?year=${YEAR}` });
    const fresh = json.items.filter(({ state }: { state: string }) => state === 'provisional');
    return fresh.at(-1)?.id as string | undefined;
  });
};

const decide = async (path: string, json: object, as: typeof LEAD = LEAD) => {
  const { etag } = await done(open.api, { as: LEAD, path });
  return done(open.api, { as, method: 'POST', path: `${path}/decision`, json, headers: { 'if-match': etag } });
};

it('a provisional result comes of the standard scheme, with a deduction that the office entered', async () => {
  const entry = {
    ...{ zone: 'ningbo', year: YEAR, kind: 'deduction', points: '0.5', event: '2025-安监-17' },
    ...{ evidenceSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', reason: '生产安全事故' },
  };
  deduction = (await done(open.api, { as: OFFICE, method: 'POST', path: '/v1/adjustments', json: entry })).json.id;
  const asked = { year: YEAR, scheme: { id: 'standard' } };
  await done(open.api, { as: LEAD, method: 'POST', path: '/v1/evaluations', json: asked });
  evaluation = await untilRun();
  expect(await ranksOf(evaluation)).toEqual(['hangzhou', 'ningbo', 'wenzhou', 'jiaxing']);
  const { json } = await done(open.api, { as: LEAD, path: `/v1/evaluations/${evaluation}/ranking` });
  expect(json.entries[1].standing).toMatchObject({ deduction: '0.5', adjustments: [deduction] });
  expect(json.entries.map(({ standing }: { standing: { grade: string } }) => standing.grade)).toEqual([
    'excellent',
    'good',
    'good',
    'pass',
  ]);
});

it('the zones see why they stand where they stand, and the office how sure that is', async () => {
  expect(codeOf(await transition(evaluation, { to: 'feedback', document: '反馈〔2026〕1号' }))).toBe('200');
  const path = `/v1/evaluations/${evaluation}`;
  const own = await done(open.api, { as: leadOf('jiaxing'), path: `${path}/zones/jiaxing/explanation` });
  expect(own.text).not.toContain('wenzhou');
  const compared = await done(open.api, { as: OFFICE, path: `${path}/compare?a=wenzhou&b=jiaxing` });
  expect(compared.status).toBe(200);
  const { json } = await done(open.api, { as: OFFICE, path: `${path}/robustness` });
  expect(Object.keys(json.units)).toHaveLength(4);
});

it('an objection that is upheld turns ranks 3 and 4 round in a new run', async () => {
  const on = { kind: 'cell', subArea: formSubAreas[0].name, field: 'taxRevenue' };
  const objected = await done(open.api, {
    ...{ as: leadOf('jiaxing'), method: 'POST', path: '/v1/objections' },
    json: { evaluation, on, reason: '漏计新设企业税收，附税务证明', proposed: '420000' },
  });
  const path = `/v1/objections/${objected.json.id}`;
  const outcome = {
    value: '420000',
    basis: { issuer: '嘉兴市税务局', documentNo: '嘉税函〔2026〕8号', date: '2026-03-09' },
  };
  const upheld = await decide(path, {
    decision: 'upheld',
    reason: '经税务部门核实',
    document: '复核〔2026〕1号',
    outcome,
  });
  expect(upheld.json.state).toBe('upheld');
  evaluation = await untilRun();
  expect(await ranksOf(evaluation)).toEqual(['hangzhou', 'ningbo', 'jiaxing', 'wenzhou']);
});

it('a granted case of error tolerance waives the deduction, and adds nothing', async () => {
  expect(codeOf(await transition(evaluation, { to: 'feedback', document: '反馈〔2026〕2号' }))).toBe('200');
  const asked = {
    evaluation,
    adjustments: [deduction],
    incident: '2025-安监-17',
    statement: '先行先试，程序合规，已整改',
  };
  const json = asked;
  const { json: filed } = await done(open.api, { as: leadOf('ningbo'), method: 'POST', path: '/v1/exemptions', json });
  await decide(`/v1/exemptions/${filed.id}`, {
    ...{ determination: 'exempt', reason: '符合容错条件', waived: [deduction] },
    authority: { issuer: '中共宁波市纪委', documentNo: '甬纪容〔2026〕2号', date: '2026-03-10' },
  });
  const before = evaluation;
  evaluation = await untilRun();
  expect(evaluation).not.toBe(before);
  const ranking = (await done(open.api, { as: LEAD, path: `/v1/evaluations/${evaluation}/ranking` })).json;
  const ningbo = ranking.entries.find(({ zone }: { zone: string }) => zone === 'ningbo');
  expect(ningbo.standing).toMatchObject({ deduction: '0', bonus: '0', adjustments: [deduction] });
  expect(ningbo.score).toBe(ningbo.standing.subtotal);
});

it('the result is approved and circulated in place of the ones before', async () => {
  const steps = [
    { to: 'feedback', document: '反馈〔2026〕3号' },
    { to: 'approved', meeting: '专题会议', document: '专题会议纪要〔2026〕3号', date: '2026-04-20' },
    { to: 'circulated', document: '通报〔2026〕5号', date: '2026-04-27' },
  ];
  for (const step of steps) expect(codeOf(await transition(evaluation, step)), step.to).toBe('200');
  const { json } = await done(open.api, { as: OFFICE, path: `/v1/evaluations?year=${YEAR}` });
  const states = json.items.map(({ state }: { state: string }) => state);
  expect(states.toSorted()).toEqual(['circulated', 'superseded', 'superseded']);
});

it('its bundle verifies offline, with the published key, and not with a byte changed', async () => {
  const bundle = await eventually('the bundle', async () => {
    const reply = await open.api.send({ as: OFFICE, path: `/v1/evaluations/${evaluation}/bundle` });
    return reply.status === 200 ? reply.json : undefined;
  });
  const bytes = Buffer.from(await (await fetch(bundle.url)).arrayBuffer());
  const verify = async (content: Uint8Array) => {
    const path = join(folder, 'bundle.zip');
    writeFileSync(path, content);
    const { code, stdout } = await startCommand('infra/cli/verify.ts', [path, '--json']).ended;
    return { code, report: JSON.parse(stdout) };
  };
  const good = await verify(bytes);
  expect(good.code).toBe(0);
  expect(good.report).toMatchObject({ ok: true, signature: { ok: true }, recomputed: { ok: true, differences: [] } });
  const keys = await done(open.api, { path: '/v1/public/keys' });
  expect(JSON.stringify(keys.json)).toContain(good.report.signature.keyId);
  const at = bytes.indexOf('"rank":1');
  expect(at).toBeGreaterThan(0);
  const bad = await verify(bytes.map((byte, place) => (place === at + 7 ? byte + 1 : byte)));
  expect([bad.code, bad.report.ok]).toEqual([1, false]);
});
