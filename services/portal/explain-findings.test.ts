import { describe, expect, it } from 'vitest';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { explanations } from '../../libs/ports/explanations.ts';
import { answerOf, ask, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { mustExplainAt } from '../../test/support/line/must-explain.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { explainFindings } from './explain-findings.ts';
import { explainFindingsRoute } from './routes.ts';

const [first, second] = [mustExplainAt('C8'), mustExplainAt('D8')];
const warning = { ...first.finding, rule: 'total.omits-text', level: 'warning' as const };

const open = async (state: SubmissionState = 'valid') => {
  const line = openLine();
  await lodge(line, { state, findings: [first.finding, second.finding, warning] });
  return line;
};

const explain = (line: Line, answers: Readonly<Record<string, string>>, ifMatch?: number, actor = officer) =>
  ask(explainFindings(line.ports), {
    actor,
    params: { id: 'sub-1' },
    body: { answers: { ...answers } },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const kept = async (line: Line) => (await explanations.read(line.ports.readRecord, 'sub-1'))?.value;

describe('explaining findings', () => {
  it('keeps the answers, with who gave them', async () => {
    const line = await open();
    expect(answerOf(await explain(line, { [first.id]: '含已迁出企业' }))).toMatchObject({ version: 1 });
    expect(await kept(line)).toMatchObject({ answers: { [first.id]: '含已迁出企业' }, by: 'officer-1' });
  });

  it('takes all answers together: what is not given again is gone', async () => {
    const line = await open();
    await explain(line, { [first.id]: 'a' });
    expect(answerOf(await explain(line, { [second.id]: 'b' }, 1)).version).toBe(2);
    expect((await kept(line))?.answers).toEqual({ [second.id]: 'b' });
  });

  it('refuses an answer to a finding that is not there, or that nobody must explain, naming it', async () => {
    const line = await open();
    const refused = await explain(line, { [first.id]: 'a', 'x~y/z@!': 'b', 'total.omits-text@基础数据表!C8': 'c' });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        kind: 'unprocessable',
        code: 'explanation.unknown-finding',
        errors: [{ pointer: '/answers/x~0y~1z@!' }, { pointer: '/answers/total.omits-text@基础数据表!C8' }],
      },
    });
    expect(await kept(line)).toBeUndefined();
  });

  it.each(['awaiting-upload', 'received', 'invalid', 'certified', 'accepted', 'withdrawn'] as const)(
    'is over, or not begun, for a submission that is %s',
    async (state) => {
      expect(codeOf(await explain(await open(state), {}))).toBe('submission.not-explainable');
    },
  );

  it('is refused for all that the route names', async () => {
    const line = await open();
    await explain(line, {});
    const refusals = [
      await explain(line, {}, 1, otherLead),
      await explain(line, {}, 1, office),
      await explain(await open('certified'), {}),
      await explain(line, { none: 'x' }, 1),
      await explain(line, {}, 2),
      await explain(line, {}),
    ];
    expect(refusals.map(codeOf)).toEqual([...explainFindingsRoute.problems]);
  });

  it('reads no findings where none must be explained', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid', findings: [warning] });
    const getObject = async () => undefined;
    const command = explainFindings({ ...line.ports, getObject });
    const reply = await ask(command, { actor: officer, params: { id: 'sub-1' }, body: { answers: {} } });
    expect(answerOf(reply).body).toEqual({ answers: {} });
  });
});
