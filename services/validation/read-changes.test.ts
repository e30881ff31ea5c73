import { expect, it } from 'vitest';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, auditor, codeOf, officer, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { readChangesRoute } from './changes-route.ts';
import { readChanges } from './read-changes.ts';

const filing = { form: 'major-projects', period: '2025Q3' } as const;
const project = (stage: string, name = '储能电池项目') =>
  plainTable('projects', [{ name, code: '2501-330100', stage }]);

/** Three attempts: one that was returned, one that nobody signed, and the newest. */
const open = async (newest = project('开工')): Promise<Line> => {
  const line = openLine();
  await lodge(line, { ...filing, state: 'returned', table: project('签约') });
  await lodge(line, { ...filing, id: 'sub-2', attempt: 2, state: 'withdrawn', table: project('注册') });
  await lodge(line, { ...filing, id: 'sub-3', attempt: 3, state: 'certified', table: newest });
  return line;
};

const changes = (line: Line, { id = 'sub-3', since = undefined as string | undefined, actor = officer } = {}) =>
  ask(readChanges(line.ports), { actor, params: { id }, query: since === undefined ? {} : { since } });

it('tells what changed since the last attempt that was certified, not since drafts in between', async () => {
  expect(answerOf(await changes(await open())).body).toMatchObject({
    attempt: 3,
    comparedWith: { id: 'sub-1', attempt: 1 },
    items: [{ field: 'stage', before: '签约', after: '开工' }],
  });
});

it('compares with the attempt that is named', async () => {
  const { body } = answerOf(await changes(await open(), { since: 'sub-2' }));
  expect(body?.items).toMatchObject([{ before: '注册', after: '开工' }]);
});

it('is refused for all that the route names', async () => {
  const line = await open();
  const fresh = openLine();
  await lodge(fresh, { state: 'received' });
  const codes = [
    codeOf(await changes(line, { actor: otherLead })),
    codeOf(await changes(line, { actor: auditor })),
    codeOf(await changes(fresh, { id: 'sub-1' })),
    codeOf(await changes(line, { id: 'sub-1' })),
  ];
  expect(codes).toEqual([...readChangesRoute.problems]);
  expect(codeOf(await changes(line, { since: 'other' }))).toBe('changes.none-before');
});
