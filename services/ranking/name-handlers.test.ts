import { expect, it } from 'vitest';
import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { exemptionAsOf } from '../../libs/domain/exemptions/exemption-as-of.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import { answerOf, ask, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { nameHandlers } from './name-handlers.ts';
import { nameHandlersRoute } from './routes.ts';

const ASKED = '2026-03-10T01:00:00.000Z';
const NAMED = '2026-03-11T01:00:00.000Z';
const submitted: Exemption = {
  id: 'c',
  zone: 'hangzhou',
  year: 2025,
  adjustments: ['2025-a'],
  incident: '2025-安监-17',
  statement: '先行先试，已整改',
  state: 'submitted',
  submitted: { by: 'lead-1', at: ASKED },
};
const settled: Exemption = { ...submitted, id: 's', state: 'refused' };

const open = async () => {
  const line = openLine();
  for (const one of [submitted, settled]) await line.place(exemptions.write(one.id, 'absent', one));
  line.setClock(NAMED);
  return line;
};
const name = (ports: LinePorts, people: readonly string[], id = 'c', ifMatch = 1) =>
  ask(nameHandlers(ports), { actor: officeLead, params: { id }, body: { people: [...people] }, ifMatch });

it('keeps who handles a case, in place of those who were named before', async () => {
  const { ports } = await open();
  answerOf(await name(ports, [office.sub, 'office-2']));
  const { body } = answerOf(await name(ports, ['office-3'], 'c', 2));
  expect(body?.handlers).toEqual({ people: ['office-3'], by: officeLead.sub, at: '2026-03-11T09:00:00+08:00' });
  expect(nameHandlersRoute.answer.body.safeParse(body).success).toBe(true);
  const kept = (await exemptions.read(ports.readRecord, 'c'))?.value;
  expect(exemptionAsOf(kept!, ASKED)).not.toHaveProperty('handlers');
  expect(exemptionAsOf(kept!, NAMED)?.handlers?.people).toEqual(['office-3']);
});

it('is refused for all that the route names', async () => {
  const { ports } = await open();
  const refusals = [
    await name(ports, ['office-2'], 'none'),
    await name(ports, ['office-2'], 's'),
    await name(ports, ['office-2'], 'c', 9),
  ];
  expect(refusals.map(codeOf)).toEqual([...nameHandlersRoute.problems]);
});

it('has one effect, whatever is repeated or breaks', async () => {
  const calls = await expectOneEffect({ arrange: open, act: (ports) => name(ports, ['office-2']) });
  expect(calls).toBeGreaterThanOrEqual(2);
});
