import { expect, it } from 'vitest';
import { hangzhou, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { type RegisteredZone, readZones, readZonesAsOf, zoneVersions } from './registry.ts';

const change = (line: Line, number: number, zone: RegisteredZone, at: string) =>
  line.place(
    zoneVersions.write({ zone: zone.id, number }, 'absent', { number, zone, registered: { by: 'office-1', at } }),
  );

it('reads the registered zones in the order of their ids', async () => {
  const line = openLine();
  expect(await readZones(line.ports.listRecords)).toEqual([]);
  await registerZones(line, ningbo, hangzhou);
  expect(await readZones(line.ports.listRecords)).toEqual([hangzhou, ningbo]);
});

it('reads the registry as it stood: without later zones, and each zone before its later changes', async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  const later = new Date(Date.parse(START) + 1000).toISOString();
  const renamed = { ...hangzhou, name: '杭州新名' };
  await change(line, 2, renamed, later);
  const before = new Date(Date.parse(START) - 1).toISOString();
  expect(await readZonesAsOf(line.ports.listRecords, before)).toEqual([]);
  expect(await readZonesAsOf(line.ports.listRecords, START)).toEqual([hangzhou, ningbo]);
  expect(await readZonesAsOf(line.ports.listRecords, later)).toEqual([renamed, ningbo]);
});

it('finds a version behind many newer ones', async () => {
  const line = openLine();
  await registerZones(line, hangzhou);
  const later = new Date(Date.parse(START) + 1000).toISOString();
  for (let number = 2; number < 25; number += 1) await change(line, number, { ...hangzhou, name: `${number}` }, later);
  expect(await readZonesAsOf(line.ports.listRecords, START)).toEqual([hangzhou]);
  expect((await readZonesAsOf(line.ports.listRecords, later)).map(({ name }) => name)).toEqual(['24']);
});
