import { describe, expect, it } from 'vitest';
import { currentHolder } from '../../libs/domain/handovers/handover.ts';
import type { Person } from '../../libs/domain/person.ts';
import { handovers, readHandoversSince } from '../../libs/ports/handovers.ts';
import { people } from '../../libs/ports/people.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { handOver } from './hand-over.ts';
import { handOverRoute } from './handover-routes.ts';
import { listHandovers } from './list-handovers.ts';

/** A line with people of both units: two who left or do something else, and one of whom nobody knows who they were. */
const open = async (): Promise<Line> => {
  const line = openLine();
  const officers = ['officer-1', 'officer-2', 'officer-3'].map((sub) => ({ sub, role: 'zone-officer' as const }));
  const of = { name: '某', zone: 'hangzhou' };
  const registered: readonly Person[] = [
    ...officers.map((person) => ({ ...of, ...person })),
    { ...of, sub: 'gone', role: 'zone-officer', active: false },
    { ...of, sub: 'lead-1', role: 'zone-lead' },
    { ...of, sub: 'foreign', role: 'zone-officer', zone: 'ningbo' },
    { sub: 'office-2', name: '某', role: 'office' },
    { sub: 'auditor-1', name: '某', role: 'auditor' },
  ];
  await line.place(...registered.map((person) => people.write(person.sub, 'absent', person)));
  return line;
};

const body = { from: 'officer-1', to: 'officer-2', note: '调离' };
const handed = (ports: Line['ports'], parts: Parameters<typeof ask>[1] = {}) =>
  ask(handOver(ports), { actor: lead, body, ...parts } as never);
const seen = async (line: Line, actor: typeof lead | typeof office, unit?: string) => {
  const query = unit === undefined ? {} : { unit };
  return answerOf(await ask(listHandovers(line.ports), { actor, query } as never)).body?.items;
};

describe('handing over', () => {
  it('moves what a person has, in the lead’s own unit', async () => {
    const line = await open();
    const answer = answerOf(await handed(line.ports));
    expect(answer).toMatchObject({
      status: 201,
      body: { unit: 'hangzhou', number: 1, ...body, by: 'lead-1', at: '2026-01-12T09:00:00+08:00' },
    });
    expect(answerOf(await handed(line.ports, { body: { from: 'officer-2', to: 'officer-3' } })).body).toMatchObject({
      number: 2,
    });
    const all = await readHandoversSince(line.ports.listRecords, 'hangzhou', '');
    expect(currentHolder({ sub: 'officer-1' }, all, START)).toBe('officer-3');
    expect(await readHandoversSince(line.ports.listRecords, 'ningbo', '')).toEqual([]);
    const toOffice = { actor: officeLead, body: { from: 'x', to: 'office-2' } };
    expect(answerOf(await handed(line.ports, toOffice)).body).toMatchObject({
      unit: 'province',
      number: 1,
    });
  });

  it('is refused for all that the route names', async () => {
    const line = await open();
    const keyed = { idempotencyKey: 'k' };
    await handed(line.ports, keyed);
    const refusals = [
      await handed(line.ports, { body: { from: 'a', to: 'a' } }),
      await handed(line.ports, { body: { from: 'officer-1', to: 'nobody' } }),
      await handed(line.ports, { ...keyed, body: { from: 'a', to: 'b' } }),
    ];
    expect(refusals.map(codeOf)).toEqual([...handOverRoute.problems]);
    expect(await readHandoversSince(line.ports.listRecords, 'hangzhou', '')).toHaveLength(1);
  });

  it.each([
    ['nobody knows', 'officer-1', 'nobody', '本单位人员名单中没有此人'],
    ['is of another zone', 'officer-1', 'foreign', '本单位人员名单中没有此人'],
    ['has left', 'officer-1', 'gone', '此人已离岗'],
    ['has another role', 'officer-1', 'lead-1', '角色不同'],
  ])('to somebody who %s is refused at its place', async (_, from, to, zh) => {
    const line = await open();
    const refused = await handed(line.ports, { body: { from, to } });
    const message = { zh: expect.stringContaining(zh) };
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'unprocessable', code: 'handover.recipient', errors: [{ pointer: '/to', message }] },
    });
    expect(await readHandoversSince(line.ports.listRecords, 'hangzhou', '')).toEqual([]);
  });

  it('of the office goes to nobody of a zone, nor to an auditor', async () => {
    const line = await open();
    for (const to of ['officer-1', 'auditor-1']) {
      const refused = await handed(line.ports, { actor: officeLead, body: { from: 'office-2', to } });
      expect(codeOf(refused)).toBe('handover.recipient');
    }
  });

  it('has one effect under its key, whatever crashes', async () => {
    const act = (ports: Line['ports']) => handed(ports, { idempotencyKey: 'k' });
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(3);
  });

  it('is seen by the zone, the office and the auditor', async () => {
    const line = await open();
    await handed(line.ports);
    expect(await seen(line, lead)).toHaveLength(1);
    expect(await seen(line, otherLead, 'hangzhou')).toEqual([]);
    expect(await seen(line, office, 'hangzhou')).toHaveLength(1);
    expect(await seen(line, auditor)).toEqual([]);
  });

  it('is read from the newest back, past a thousand, and no farther than the work is old', async () => {
    const line = openLine();
    const day = (number: number) => new Date(Date.UTC(2020, 0, number)).toISOString();
    const among = { unit: 'hangzhou', by: 'lead-1' };
    for (let number = 1; number <= 1100; number += 1) {
      const swap = number % 2 ? { from: 'a', to: 'b' } : { from: 'b', to: 'a' };
      const one = { ...among, ...swap, number, at: day(number) };
      await line.place(handovers.write(one, 'absent', one));
    }
    let requests = 0;
    const listRecords: typeof line.ports.listRecords = (query) => {
      requests += 1;
      return line.ports.listRecords(query);
    };
    const since = (number: number) => readHandoversSince(listRecords, 'hangzhou', day(number));
    expect((await since(1099)).map(({ number }) => number)).toEqual([1099, 1100]);
    expect(requests).toBe(1);
    expect(currentHolder({ sub: 'a' }, await since(1), START)).toBe('a');
    const page = await ask(listHandovers(line.ports), { actor: lead, query: { limit: '2' } } as never);
    const { items = [], next } = answerOf(page).body ?? {};
    expect(items.map(({ number }) => number)).toEqual([1100, 1099]);
    const more = await ask(listHandovers(line.ports), { actor: lead, query: { limit: '1', cursor: next } } as never);
    expect(answerOf(more).body?.items.map(({ number }) => number)).toEqual([1098]);
  });
});
