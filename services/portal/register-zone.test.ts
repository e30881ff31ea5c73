import { describe, expect, it } from 'vitest';
import { readZonesAsOf, zones, zoneVersions } from '../../libs/ports/registry.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { registerZone } from './register-zone.ts';
import { type RegisterZoneBody, registerZoneRoute } from './routes.ts';

const body: RegisterZoneBody = { name: '湖州联动创新区', subAreas: [{ name: '南太湖片区' }], cohorts: [2025] };

const register = (line: Line, entered: RegisterZoneBody = body, ifMatch?: number) =>
  ask(registerZone(line.ports), {
    actor: office,
    params: { zone: 'huzhou' },
    body: entered,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

describe('registering a zone', () => {
  it('makes it, and changes it by the version that was read', async () => {
    const line = openLine();
    expect(answerOf(await register(line))).toEqual({ status: 201, version: 1, body: { id: 'huzhou', ...body } });
    const changed = { ...body, cohorts: [2025, 2026], groups: { '2026': '东北片' } };
    expect(answerOf(await register(line, changed, 1))).toMatchObject({ status: 200, version: 2 });
    expect((await zones.read(line.ports.readRecord, 'huzhou'))?.value).toEqual({ id: 'huzhou', ...changed });
  });

  it('keeps every version, with who registered it and when', async () => {
    const line = openLine();
    await register(line);
    const later = '2026-01-13T01:00:00.000Z';
    line.setClock(later);
    await register(line, { ...body, cohorts: [2026] }, 1);
    expect(await readZonesAsOf(line.ports.listRecords, START)).toEqual([{ id: 'huzhou', ...body }]);
    expect(await readZonesAsOf(line.ports.listRecords, later)).toMatchObject([{ cohorts: [2026] }]);
    const first = await zoneVersions.read(line.ports.readRecord, { zone: 'huzhou', number: 1 });
    expect(first?.value).toMatchObject({ number: 1, registered: { by: 'office-1' } });
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    const twice = await register(line, { ...body, subAreas: [...body.subAreas, ...body.subAreas] });
    const stray = await register(line, { ...body, groups: { '2026': '东北片' } });
    await register(line);
    const refusals = [twice, stray, await register(line, body, 7), await register(line)];
    expect(refusals.map(codeOf)).toEqual([...registerZoneRoute.problems]);
    expect((await zones.read(line.ports.readRecord, 'huzhou'))?.version).toBe(1);
  });

  it('stands in the zone’s own audit chain', async () => {
    const line = openLine();
    await register(line);
    const { records } = await line.ports.listRecords({ table: 'portal', pk: 'AUDIT#huzhou', prefix: 'E#', limit: 9 });
    expect(records[0]?.body).toMatchObject({ actor: 'office-1', action: 'zone.registered', facts: { id: 'huzhou' } });
  });
});
