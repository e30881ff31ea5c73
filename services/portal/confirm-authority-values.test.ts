import { describe, expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import { answersVersions } from '../../libs/ports/comparison-answers.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { compareAuthorityValuesRoute } from './authority-routes.ts';
import { compareAuthorityValues } from './compare-authority-values.ts';
import { confirmAuthorityValues } from './confirm-authority-values.ts';
import { recordAuthorityValues } from './record-authority-values.ts';

const settle = (line: Line, value: string, ifMatch?: number) =>
  ask(recordAuthorityValues(line.ports), {
    ...{ actor: office, params: { department: 'customs' as const, period: '2025' } },
    body: {
      document: '海关统计月报',
      values: ['hangzhou', 'ningbo'].map((zone) => ({ zone, field: 'exports' as const, value, unit: '亿元' })),
    },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

/** Customs settled both zones' exports; Hangzhou's figures were accepted. */
const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { state: 'accepted' });
  answerOf(await settle(line, '1000'));
  return line;
};

const exports = { department: 'customs', field: 'exports' } as const;
const explained = { ...exports, answer: 'explain' as const, text: '口径不同' };
const confirm = (
  ports: LinePorts,
  row: typeof explained | (typeof exports & { answer: 'confirm' }),
  actor = lead,
  ifMatch?: number,
) =>
  ask(confirmAuthorityValues(ports), {
    ...{ actor, params: { period: '2025' }, body: { rows: [row] } },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const compare = async ({ ports }: Line, actor: Actor) =>
  answerOf(await ask(compareAuthorityValues(ports), { actor, params: { period: '2025' }, query: {} }));

describe('confirming and explaining the comparison', () => {
  it('is shown to the zone with its version, and to the office beside who still owes an answer', async () => {
    const line = await open();
    expect((await compare(line, office)).body?.open).toEqual([
      { zone: 'hangzhou', rows: 1 },
      { zone: 'ningbo', rows: 1 },
    ]);
    expect(answerOf(await confirm(line.ports, explained))).toMatchObject({ status: 201, version: 1 });
    const own = await compare(line, lead);
    expect(own).toMatchObject({
      version: 1,
      body: { open: [], items: [{ answer: { answer: 'explain', by: 'lead-1' } }] },
    });
    expect(compareAuthorityValuesRoute.answer.body.safeParse(own.body).success).toBe(true);
    const all = await compare(line, office);
    expect(all.body?.open).toEqual([{ zone: 'ningbo', rows: 1 }]);
    expect(all.body?.items.map(({ answer }) => answer?.text)).toEqual(['口径不同', undefined]);
  });

  it('is open again once the department settles another figure', async () => {
    const line = await open();
    await confirm(line.ports, explained);
    answerOf(await settle(line, '1100', 1));
    const { body, version } = await compare(line, lead);
    expect([version, body?.open, body?.items[0]?.answer]).toEqual([1, [{ zone: 'hangzhou', rows: 1 }], null]);
    expect(answerOf(await confirm(line.ports, { ...exports, answer: 'confirm' }, lead, 1)).body?.open).toEqual([]);
    const kept = await answersVersions.read(line.ports.readRecord, { period: '2025', zone: 'hangzhou', number: 1 });
    expect(kept?.value.by).toBe('lead-1');
  });

  it('goes by the version that was read', async () => {
    const line = await open();
    await confirm(line.ports, explained);
    expect(codeOf(await confirm(line.ports, explained))).toBe('request.if-match-required');
    expect(codeOf(await confirm(line.ports, explained, lead, 4))).toBe('request.stale');
    expect(codeOf(await confirm(line.ports, explained, otherLead))).toBeUndefined();
  });

  it('is refused where nothing was settled', async () => {
    const line = await open();
    const refused = await ask(confirmAuthorityValues(line.ports), {
      ...{ actor: lead, params: { period: '2024' }, body: { rows: [explained] } },
    });
    expect(codeOf(refused)).toBe('authority-values.answers-refused');
  });

  it('is in the chain of its zone, and has one effect, whatever is repeated or breaks', async () => {
    const line = await open();
    await confirm(line.ports, explained);
    const entry = await line.ports.readRecord({ table: 'portal', pk: 'AUDIT#hangzhou', sk: 'E#000000001' });
    expect(entry?.body).toMatchObject({ actor: 'lead-1', action: 'authority-values.confirmed', subject: '2025' });
    expect(await expectOneEffect({ arrange: open, act: (ports) => confirm(ports, explained) })).toBeGreaterThan(4);
  });
});
