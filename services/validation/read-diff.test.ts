import { describe, expect, it } from 'vitest';
import type { Finding } from '../../libs/domain/finding.ts';
import { answerOf, ask, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { readDiff } from './read-diff.ts';
import { readDiffRoute } from './routes.ts';

const finding = (cell: string): Finding => ({
  ...{ rule: 'number.text', level: 'error', sheet: '表', cell, seen: cell, expected: '数' },
  message: { zh: '不是数', en: 'not a number' },
  hint: { zh: '改', en: 'repair' },
});

const asked = (id: string) => ({ actor: officer, params: { id } });

describe('the difference to the attempt before', () => {
  it('says what is fixed, new and left, with the ids of the findings', async () => {
    const line = openLine();
    await lodge(line, { id: 'one', state: 'invalid', findings: [finding('C4'), finding('C5')] });
    await lodge(line, { id: 'two', attempt: 2, state: 'expired' });
    await lodge(line, { id: 'three', attempt: 3, state: 'invalid', findings: [finding('C5'), finding('D9')] });
    const { body } = answerOf(await ask(readDiff(line.ports), asked('three')));
    expect(body).toMatchObject({
      attempt: 3,
      comparedWith: { id: 'one', attempt: 1 },
      fixed: [{ id: 'number.text@表!C4' }],
      added: [{ id: 'number.text@表!D9' }],
      left: [{ id: 'number.text@表!C5' }],
    });
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    await lodge(line, { id: 'one', state: 'invalid', findings: [finding('C4')] });
    await lodge(line, { id: 'two', attempt: 2, state: 'received' });
    const codes = [
      codeOf(await ask(readDiff(line.ports), { ...asked('one'), actor: otherLead })),
      codeOf(await ask(readDiff(line.ports), asked('two'))),
      codeOf(await ask(readDiff(line.ports), asked('one'))),
    ];
    expect(codes).toEqual([...readDiffRoute.problems]);
  });

  it('leaves out for the zone what is for the office alone', async () => {
    const line = openLine();
    const own = (cell: string): Finding => ({ ...finding(cell), level: 'info', audience: 'office' });
    await lodge(line, { id: 'one', state: 'valid', findings: [own('C4'), own('C5')] });
    await lodge(line, { id: 'two', attempt: 2, state: 'valid', findings: [own('C5'), own('D9')] });
    const seen = async (actor: typeof officer) => {
      const { body } = answerOf(await ask(readDiff(line.ports), { actor, params: { id: 'two' } }));
      return [body?.fixed.length, body?.added.length, body?.left.length];
    };
    expect(await seen(officer)).toEqual([0, 0, 0]);
    expect(await seen(office)).toEqual([1, 1, 1]);
  });
});
