import { describe, expect, it } from 'vitest';
import type { Blocker } from '../../libs/domain/evaluation/blockers.ts';
import { type DecidedState, type EvaluationState, evaluationStates } from '../../libs/domain/evaluation/evaluation.ts';
import { withRow } from '../../libs/domain/policy/changed-row.fixture.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { type Challenges, challenges } from '../../libs/ports/objections.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { decideEvaluation } from './decide-evaluation.ts';
import { type DecideEvaluationBody, decideEvaluationRoute } from './routes.ts';

const RUN = 'run-2025-0123456789abcdef';

const blocker = (code: Blocker['code']): Blocker => ({ code, message: { zh: `缺 ${code}`, en: `no ${code}` } });

const open = async (state: EvaluationState, blockers: readonly Blocker[] = [], withRun = true) => {
  const line = openLine();
  const scheme = { id: 'sample-2025', version: 1 };
  await line.place(
    evaluations.write('e', 'absent', {
      request: { evaluation: 'e', year: 2025, scheme, dataAsOf: '2026-01-10T01:00:00.000Z', cause: 'c' },
      state,
      decisions: [],
      ...(withRun
        ? {
            run: {
              id: RUN,
              at: '2026-01-12T01:00:00.000Z',
              scheme: { ...scheme, sha256: 'f'.repeat(64) },
              inputs: 'i',
              result: 'r',
              blockers,
            },
          }
        : {}),
    }),
  );
  return line;
};

/** An approval has its meeting and day, unless it says otherwise. */
const decide = (line: Line, body: DecideEvaluationBody, ifMatch = 1, id = 'e') =>
  ask(decideEvaluation(line.ports), {
    ...{ actor: officeLead, params: { id }, ifMatch },
    body: { ...(body.to === 'approved' ? { meeting: '省自贸办专题会议', date: '2026-04-20' } : {}), ...body },
  });

const decideBare = (line: Line, body: DecideEvaluationBody) =>
  ask(decideEvaluation(line.ports), { actor: officeLead, params: { id: 'e' }, body, ifMatch: 1 });

const challenged = async (against: Challenges) => {
  const line = await open('feedback');
  await line.place(challenges.write('e', 'absent', against));
  return line;
};

const document = '纪要〔2026〕3号';

const underNotice = async () => {
  const line = await open('approved');
  answerOf(await decide(line, { to: 'publicised', document, until: '2026-01-16' }));
  return line;
};
const despite = { reason: '经专题会议研究同意' };

describe('the office’s lead takes an evaluation further', () => {
  it('through feedback, approval and circulation, each with its document', async () => {
    const line = await open('provisional');
    for (const [index, to] of (['feedback', 'approved', 'circulated'] as const).entries()) {
      const answer = answerOf(await decide(line, { to, document: `${document}-${to}`, date: '2026-04-20' }, index + 1));
      expect(answer).toMatchObject({ version: index + 2, body: { state: to } });
    }
    const found = await evaluations.read(line.ports.readRecord, 'e');
    expect(found?.value.decisions.map(({ to, by, document: number }) => [to, by, number])).toEqual([
      ['feedback', 'office-lead-1', `${document}-feedback`],
      ['approved', 'office-lead-1', `${document}-approved`],
      ['circulated', 'office-lead-1', `${document}-circulated`],
    ]);
    expect(line.sent('publishing').map(({ data }) => [data['to'], data['run']])).toEqual([
      ['feedback', RUN],
      ['approved', RUN],
      ['circulated', RUN],
    ]);
  });

  it('by the arrows of the design and no others', async () => {
    const arrows: string[] = [];
    for (const from of evaluationStates) {
      for (const to of ['feedback', 'approved', 'publicised', 'circulated'] satisfies DecidedState[]) {
        const until = to === 'publicised' ? { until: '2026-01-20' } : {};
        const refused = codeOf(await decide(await open(from), { to, document, ...until }));
        if (refused === undefined) arrows.push(`${from} → ${to}`);
        else expect(refused).toBe('evaluation.state');
      }
    }
    expect(arrows).toEqual([
      'provisional → feedback',
      'feedback → approved',
      'approved → publicised',
      'approved → circulated',
      'publicised → circulated',
    ]);
  });

  it('as its row of the policy says, in which states and who', async () => {
    const feedBack = async () => codeOf(await decide(await open('provisional'), { to: 'feedback', document }));
    const codes = [
      await withRow('decideEvaluation', { states: ['feedback', 'approved'] }, feedBack),
      await withRow('decideEvaluation', { who: { office: { reach: 'any' } } }, feedBack),
      await feedBack(),
    ];
    expect(codes).toEqual(['evaluation.state', 'evaluation.unknown', undefined]);
  });

  it('not before it was run', async () => {
    expect(codeOf(await decide(await open('provisional', [], false), { to: 'feedback', document }))).toBe(
      'evaluation.state',
    );
  });
});

describe('an approval', () => {
  it('names its meeting, day and minutes, which are recorded', async () => {
    const line = await open('feedback');
    const { body } = answerOf(await decide(line, { to: 'approved', document }));
    const decision = { document, meeting: '省自贸办专题会议', date: '2026-04-20' };
    expect(body?.decisions).toMatchObject([decision]);
    expect((await evaluations.read(line.ports.readRecord, 'e'))?.value.decisions).toMatchObject([decision]);
  });

  it('is refused without meeting or day, with what is missing', async () => {
    const line = await open('feedback');
    for (const [given, missing] of [
      [{}, ['/meeting', '/date']],
      [{ meeting: '专题会议' }, ['/date']],
      [{ date: '2026-04-20' }, ['/meeting']],
    ] as const) {
      expect(await decideBare(line, { to: 'approved', document, ...given })).toMatchObject({
        error: { code: 'evaluation.meeting-missing', errors: missing.map((pointer) => ({ pointer })) },
      });
    }
    const fed = await decideBare(await open('provisional'), { to: 'feedback', document, meeting: '专题会议' });
    expect(fed).toMatchObject({ error: { code: 'evaluation.meeting-missing', errors: [{ pointer: '/meeting' }] } });
  });
});

describe('a public notice', () => {
  const publicise = (line: Line, until?: string) =>
    decide(line, { to: 'publicised', document, ...(until === undefined ? {} : { until }) });

  it('says until which day it runs, today or later; no other decision does', async () => {
    const line = await open('approved');
    for (const until of [undefined, '2026-01-11']) {
      expect(codeOf(await publicise(line, until))).toBe('evaluation.until-missing');
    }
    expect(answerOf(await publicise(line, '2026-01-12')).body?.decisions).toMatchObject([{ until: '2026-01-12' }]);
    const circulated = await decide(await open('approved'), { to: 'circulated', document, until: '2026-01-20' });
    expect(codeOf(circulated)).toBe('evaluation.until-missing');
  });

  it('ends before the result is circulated', async () => {
    const line = await underNotice();
    const circulate = () => decide(line, { to: 'circulated', document }, 2);
    line.setClock('2026-01-16T15:59:59.000Z');
    expect(codeOf(await circulate())).toBe('evaluation.under-notice');
    line.setClock('2026-01-16T16:00:00.000Z');
    expect(codeOf(await circulate())).toBeUndefined();
  });
});

describe('a run in which something is missing', () => {
  const missing = [blocker('totals.preliminary'), blocker('zone.not-reported')];

  it('is fed back as it is', async () => {
    expect(codeOf(await decide(await open('provisional', missing), { to: 'feedback', document }))).toBeUndefined();
  });

  it('is not approved without a reason', async () => {
    const line = await open('feedback', missing);
    const refused = await decide(line, { to: 'approved', document });
    expect(refused).toMatchObject({ ok: false, error: { code: 'evaluation.blocked', errors: [{}, {}] } });
    expect((await evaluations.read(line.ports.readRecord, 'e'))?.version).toBe(1);
  });

  it('is approved despite it with a reason, which is recorded with what was missing', async () => {
    const line = await open('feedback', missing);
    answerOf(await decide(line, { to: 'approved', document, despite }));
    const found = await evaluations.read(line.ports.readRecord, 'e');
    expect(found?.value.decisions[0]?.despite).toEqual({
      reason: despite.reason,
      blockers: ['totals.preliminary', 'zone.not-reported'],
    });
  });

  it('is never approved without totals, whatever the reason', async () => {
    const line = await open('feedback', [blocker('totals.missing'), ...missing]);
    expect(codeOf(await decide(line, { to: 'approved', document, despite }))).toBe('evaluation.blocked');
  });

  it('is the only one with which a reason is recorded', async () => {
    const line = await open('feedback');
    answerOf(await decide(line, { to: 'approved', document, despite }));
    expect((await evaluations.read(line.ports.readRecord, 'e'))?.value.decisions[0]).not.toHaveProperty('despite');
  });
});

it('refuses for all that the route names', async () => {
  const refusals = [
    await decide(await open('provisional'), { to: 'feedback', document }, 1, 'none'),
    await decide(await open('draft'), { to: 'feedback', document }),
    await decideBare(await open('feedback'), { to: 'approved', document }),
    await decide(await open('approved'), { to: 'publicised', document }),
    await decide(await underNotice(), { to: 'circulated', document }, 2),
    await decide(await open('feedback', [blocker('zone.not-reported')]), { to: 'approved', document }),
    await decide(await challenged({ open: 1 }), { to: 'approved', document }),
    await decide(await challenged({ open: 0, changedAt: '2026-03-12T01:00:00.000Z' }), { to: 'approved', document }),
    await decide(await open('provisional'), { to: 'feedback', document }, 2),
  ];
  expect(refusals.map(codeOf)).toEqual([...decideEvaluationRoute.problems]);
});

it('lets one of two that decide at once through, and tells the other', async () => {
  const line = await open('provisional');
  const body: DecideEvaluationBody = { to: 'feedback', document };
  const codes = (await Promise.all([decide(line, body), decide(line, body)])).map(codeOf);
  expect(codes.toSorted()).toEqual(['request.stale', undefined]);
  expect((await evaluations.read(line.ports.readRecord, 'e'))?.value.decisions).toHaveLength(1);
});
