import { sha256Hex } from '../../../../libs/domain/digest.ts';
import { callApi } from '../call-api.ts';
import type { World } from '../world.ts';
import { type Decision, decide, evaluate, ranksOf, rule, untilRun } from './evaluation-flow.ts';
import type { Appointment } from './play-year-filings.ts';

/** What the evaluation of 2025 came to, run by run. */
export interface Evaluated2025 {
  readonly runs: readonly { readonly id: string; readonly ranks: readonly string[] }[];
  readonly deduction: string;
  readonly objection: string;
  readonly withdrawn: string;
  readonly exemption: string;
}

/** What happens, when, and to whom: the script of the year's end. */
export const script2025 = {
  deductionAt: '2026-03-20T02:00:00.000Z',
  runAt: '2026-05-25T01:00:00.000Z',
  objectionAt: '2026-05-27T02:00:00.000Z',
  exemptionAt: '2026-06-02T02:00:00.000Z',
  circulatedAt: '2026-06-18T02:00:00.000Z',
  /** Whom a deduction is entered against, and waived in a case of error tolerance. */
  deducted: 'wenzhou',
  /** Who objects, and takes it back. */
  withdrawing: 'shaoxing',
} as const;

/** An upheld objection: whose, on which figure, and what was found to be right. */
export interface UpheldObjection {
  readonly zone: string;
  readonly subArea: string;
  readonly field: string;
  readonly value: string;
}

/** The objection that the script upholds: by it the third and the fourth zone change places. */
export const upheld2025: UpheldObjection = {
  zone: 'jinhua',
  subArea: '金东片区',
  field: 'taxRevenue',
  value: '275000',
};

const SOURCE = { issuer: '主管税务机关（模拟）', documentNo: '税函（模拟）〔2026〕8号', date: '2026-05-26' };

/** What the office's lead decides of the last run, one after the other. */
const decisions: readonly Decision[] = [
  { to: 'feedback', document: '反馈（模拟）〔2026〕3号' },
  {
    to: 'approved',
    meeting: '省自贸办专题会议（模拟）',
    document: '专题会议纪要（模拟）〔2026〕6号',
    date: '2026-06-17',
  },
  { to: 'circulated', document: '通报（模拟）〔2026〕5号', date: '2026-06-18' },
];

/**
 * The evaluation of 2025 under the default scheme, as appointments of the office: provisional, fed back, one objection upheld and
 * one withdrawn, a deduction waived by a case of error tolerance, approved and circulated. `upheld` says on what.
 */
export const evaluate2025 = (
  world: World,
  upheld: UpheldObjection,
  say: (line: string) => void,
): { readonly appointments: readonly Appointment[]; readonly result: () => Evaluated2025 } => {
  const runs: { readonly id: string; readonly ranks: readonly string[] }[] = [];
  const made = { deduction: '', objection: '', withdrawn: '', exemption: '' };
  const ran = async (id: string): Promise<void> => {
    const ranks = await ranksOf(world, id);
    runs.push({ id, ranks });
    say(`2025, run ${runs.length}: ${ranks.join(', ')}`);
  };
  const last = (): string => runs.at(-1)?.id ?? '';
  const further = async (...decisions: readonly Decision[]): Promise<void> => {
    for (const decision of decisions) await decide(world, last(), decision);
  };

  const enterDeduction = async (): Promise<void> => {
    const body = {
      ...{ zone: script2025.deducted, year: 2025, kind: 'deduction', points: '0.5', event: '模拟-2025-安监-17' },
      ...{ evidenceSha256: sha256Hex('模拟证据'), reason: '试点项目安全管理不到位（模拟）' },
    };
    const reply = await callApi(world, { role: 'office', method: 'POST', path: '/v1/adjustments', body });
    made.deduction = (reply.body as { readonly id: string }).id;
  };

  const runFirst = async (): Promise<void> => {
    await ran(await evaluate(world, 2025, 'standard', script2025.runAt));
    await further({ to: 'feedback', document: '反馈（模拟）〔2026〕1号' });
  };

  const object = async (zone: string, body: object): Promise<string> => {
    const call = { role: 'zone-lead', zone, method: 'POST', path: '/v1/objections', body } as const;
    return ((await callApi(world, call)).body as { readonly id: string }).id;
  };

  const settleObjections = async (): Promise<void> => {
    const { zone, subArea, field, value } = upheld;
    const on = { kind: 'cell', subArea, field };
    const evaluation = last();
    made.withdrawn = await object(script2025.withdrawing, {
      ...{ evaluation, on: { kind: 'indicator', indicator: 'tradeShare' } },
      reason: '占比计算口径存疑（模拟）',
    });
    made.objection = await object(zone, { evaluation, on, reason: '漏计部分数据，附证明（模拟）', proposed: value });
    await withdraw(world, script2025.withdrawing, made.withdrawn);
    const decision = { decision: 'upheld', reason: '经主管部门核实（模拟）', document: '复核（模拟）〔2026〕1号' };
    const body = { ...decision, outcome: { value, basis: SOURCE } };
    const ruled = await rule(world, `/v1/objections/${made.objection}`, body);
    await ran(await untilRun(world, newEvaluationOf(ruled), script2025.objectionAt));
  };

  const settleCase = async (): Promise<void> => {
    await further({ to: 'feedback', document: '反馈（模拟）〔2026〕2号' });
    const body = {
      ...{ evaluation: last(), adjustments: [made.deduction], incident: '模拟-2025-安监-17' },
      statement: '先行先试，程序合规，已完成整改（模拟）',
    };
    const zone = script2025.deducted;
    const call = { role: 'zone-lead', zone, method: 'POST', path: '/v1/exemptions', body } as const;
    made.exemption = ((await callApi(world, call)).body as { readonly id: string }).id;
    const ruled = await rule(world, `/v1/exemptions/${made.exemption}`, {
      ...{ determination: 'exempt', reason: '符合容错条件（模拟）', waived: [made.deduction] },
      authority: { issuer: '市纪委（模拟）', documentNo: '纪容（模拟）〔2026〕2号', date: '2026-06-01' },
    });
    await ran(await untilRun(world, newEvaluationOf(ruled), script2025.exemptionAt));
  };

  const circulate = (): Promise<void> => further(...decisions);

  return {
    appointments: [
      { at: script2025.deductionAt, act: enterDeduction },
      { at: script2025.runAt, act: runFirst },
      { at: script2025.objectionAt, act: settleObjections },
      { at: script2025.exemptionAt, act: settleCase },
      { at: script2025.circulatedAt, act: circulate },
    ],
    result: () => ({ runs, ...made }),
  };
};

const withdraw = async (world: World, zone: string, id: string): Promise<void> => {
  const by = { role: 'zone-lead', zone } as const;
  const { etag } = await callApi(world, { ...by, method: 'GET', path: `/v1/objections/${id}` });
  const path = `/v1/objections/${id}/withdrawal`;
  await callApi(world, { ...by, method: 'POST', path, headers: { 'if-match': etag ?? '' } });
};

/** The evaluation that a decision asked for. */
const newEvaluationOf = (ruled: Readonly<Record<string, unknown>>): string =>
  String((ruled['decided'] as { readonly evaluation?: string } | undefined)?.evaluation ?? '');
