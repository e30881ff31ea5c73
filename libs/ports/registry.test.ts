import { expect, it } from 'vitest';
import { hangzhou, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { readZones } from './registry.ts';

it('reads the registered zones in the order of their ids', async () => {
  const line = openLine();
  expect(await readZones(line.ports.listRecords)).toEqual([]);
  await registerZones(line, ningbo, hangzhou);
  expect(await readZones(line.ports.listRecords)).toEqual([hangzhou, ningbo]);
});
