import { expect, it } from 'vitest';
import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { DecidedState, EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { objectionSettings } from '../../libs/domain/objections/objection-term.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { totalsVersions } from '../../libs/ports/totals.ts';
import { answerOf, ask, codeOf, office, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { type Figures, sampleTotals, sampleZone } from '../../test/support/sample-run.ts';
import { decideEvaluation } from './decide-evaluation.ts';
import { decideObjection } from './decide-objection.ts';
import { previewObjection } from './preview-objection.ts';
import { readRunResult } from './read-run.ts';
import { requestEvaluation } from './request-evaluation.ts';
import { runEvaluation } from './run-evaluation.ts';
import { submitObjection } from './submit-objection.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`;

const open = async (): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  for (const [zone, figures] of [
    ['hangzhou', {}],
    ['ningbo', { taxRevenue: '600000' }],
  ] satisfies [string, Figures][]) {
    const table = sampleZone(zone, [figures]).filing?.table;
    await lodge(line, { id: zone, zone, state: 'accepted', table, bytes: new TextEncoder().encode(zone) });
  }
  const recorded = { by: 'office-1', at: at(1) };
  const totals = { period: '2025', number: 1, totals: sampleTotals, recorded };
  await line.place(totalsVersions.write({ period: '2025', number: 1 }, 'absent', totals));
  line.setClock(at(2));
  return line;
};

/** Runs the evaluation that was asked for last; gives its id. */
const runLast = async (line: Line): Promise<string> => {
  const request = line.sent('ranking').at(-1)?.data as unknown as EvaluationRequest;
  await runEvaluation(line.ports)(request);
  return request.evaluation;
};

const decide = async (line: Line, id: string, to: DecidedState) => {
  const version = (await evaluations.read(line.ports.readRecord, id))?.version ?? 0;
  const held = to === 'approved' ? { meeting: '专题会议', date: '2026-04-20' } : {};
  const body = { to, document: `通报〔2026〕${to}`, ...held };
  return ask(decideEvaluation(line.ports), { actor: officeLead, params: { id }, body, ifMatch: version });
};

const ranksOf = async (line: Line, id: string) => {
  const found = await evaluations.read(line.ports.readRecord, id);
  const result: RunResult = await readRunResult(line.ports.getObject, found?.value.run?.result ?? '');
  return result.ranking.entries.map(({ rank, zone }) => [rank, zone]);
};

it('turns two ranks round by an upheld objection: previewed, run again, approved and circulated in place of the old one', async () => {
  const line = await open();
  answerOf(
    await ask(requestEvaluation(line.ports), {
      actor: officeLead,
      body: { year: 2025, scheme: { id: 'sample-2025' } },
    }),
  );
  const first = await runLast(line);
  expect(await ranksOf(line, first)).toEqual([
    [1, 'hangzhou'],
    [2, 'ningbo'],
  ]);
  answerOf(await decide(line, first, 'feedback'));

  line.setClock(at(4));
  const on = { kind: 'cell', subArea: '第1片区', field: 'taxRevenue' } as const;
  const submitted = await ask(submitObjection({ ...line.ports, objections: objectionSettings }), {
    actor: otherLead,
    body: { evaluation: first, on, reason: '漏计跨区总部企业', proposed: '640000' },
  });
  const id = answerOf(submitted).body?.id ?? '';
  const { body: preview } = answerOf(
    await ask(previewObjection(line.ports), { actor: office, params: { id }, query: {} }),
  );
  expect(preview?.moved.map(({ zone, before, after }) => [zone, before.rank, after.rank])).toEqual([
    ['hangzhou', 1, 2],
    ['ningbo', 2, 1],
  ]);
  expect(codeOf(await decide(line, first, 'approved'))).toBe('evaluation.objections-open');

  line.setClock(at(6));
  const basis = { issuer: '宁波市税务局', documentNo: '甬税函〔2026〕5号', date: '2026-03-05' };
  const body = { decision: 'upheld', reason: '经税务部门核实', outcome: { value: '640000', basis } } as const;
  const ruled = await ask(decideObjection(line.ports), { actor: officeLead, params: { id }, body, ifMatch: 1 });
  const second = await runLast(line);
  expect(answerOf(ruled).body?.decided?.evaluation).toBe(second);
  expect(await ranksOf(line, second)).toEqual([
    [1, 'ningbo'],
    [2, 'hangzhou'],
  ]);
  expect(codeOf(await decide(line, first, 'approved'))).toBe('evaluation.outdated');

  for (const to of ['feedback', 'approved', 'circulated'] as const) answerOf(await decide(line, second, to));
  const states = await Promise.all([first, second].map((each) => evaluations.read(line.ports.readRecord, each)));
  expect(states.map((each) => each?.value.state)).toEqual(['superseded', 'circulated']);
});
