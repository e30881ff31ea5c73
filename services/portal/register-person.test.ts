import { describe, expect, it } from 'vitest';
import { answerOf, ask, codeOf, lead, office, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { listPeople, readPerson } from './read-people.ts';
import { registerPerson } from './register-person.ts';
import { type RegisterPersonBody, registerPersonRoute } from './routes.ts';

const body: RegisterPersonBody = {
  ...{ name: '李伟', role: 'zone-officer', zone: 'hangzhou' },
  contact: { phone: '0571-00000000' },
};

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  return line;
};

type Parts = Parameters<ReturnType<typeof registerPerson>>[0];
const register = (ports: Line['ports'], parts: Partial<Parts> = {}) =>
  ask(registerPerson(ports), { actor: lead, params: { sub: 'li.wei' }, body, ...parts });
const read = (line: Line, actor: typeof lead | typeof office) =>
  ask(readPerson(line.ports), { actor, params: { sub: 'li.wei' } });
const listed = async (line: Line, actor: typeof lead | typeof office) =>
  answerOf(await ask(listPeople(line.ports), { actor, query: {} })).body?.items.map(({ sub }) => sub);

describe('registering a person', () => {
  it('says who it is and how to reach them, and changes it by the version that was read', async () => {
    const line = await open();
    expect(answerOf(await register(line.ports))).toEqual({ status: 201, version: 1, body: { sub: 'li.wei', ...body } });
    const { contact: _, ...moved } = { ...body, name: '李 伟' };
    expect(answerOf(await register(line.ports, { body: moved, ifMatch: 1 }))).toMatchObject({
      status: 200,
      version: 2,
    });
    expect(answerOf(await read(line, lead))).toEqual({ version: 2, body: { sub: 'li.wei', ...moved } });
  });

  it('is refused for all that the route names', async () => {
    const line = await open();
    await register(line.ports);
    const refusals = [
      await register(line.ports, { body: { name: '李伟', role: 'zone-officer' } }),
      await register(line.ports, { body: { ...body, zone: 'ningbo' } }),
      await register(line.ports, { actor: otherLead, body: { ...body, zone: 'ningbo' }, ifMatch: 1 }),
      await register(line.ports, { ifMatch: 9 }),
      await register(line.ports),
    ];
    expect(refusals.map(codeOf)).toEqual([...registerPersonRoute.problems]);
    const inNoZone = await register(line.ports, { actor: officeLead, body: { ...body, zone: 'nowhere' } });
    expect(codeOf(inNoZone)).toBe('zone.unknown');
  });

  it('leaves no name and no contact in the audit', async () => {
    const line = await open();
    await register(line.ports);
    const { records } = await line.ports.listRecords({ table: 'portal', pk: 'AUDIT#hangzhou', prefix: 'E#', limit: 9 });
    expect(records[0]?.body).toMatchObject({ action: 'person.registered', facts: { role: 'zone-officer' } });
    expect(JSON.stringify(records)).not.toMatch(/李伟|0571/u);
  });

  it('is seen by those alone who look after the unit', async () => {
    const line = await open();
    await register(line.ports);
    const ofOffice = { actor: officeLead, params: { sub: 'zhao' }, body: { name: '赵敏', role: 'office' as const } };
    await register(line.ports, ofOffice);
    expect([codeOf(await read(line, otherLead)), codeOf(await read(line, office))]).toEqual([
      'person.unknown',
      undefined,
    ]);
    expect([await listed(line, lead), await listed(line, otherLead), await listed(line, office)]).toEqual([
      ['li.wei'],
      [],
      ['li.wei', 'zhao'],
    ]);
  });

  it('has one effect, whatever crashes', async () => {
    const act = (ports: Line['ports']) => register(ports);
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(3);
  });
});
