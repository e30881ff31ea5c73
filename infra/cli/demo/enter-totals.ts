import { callApi } from './call-api.ts';
import type { InputFolder } from './input-folder.ts';
import type { World } from './world.ts';

/** The office enters the province totals of the folder, once. */
export const enterTotals = async (world: World, { year, totals }: InputFolder): Promise<void> => {
  const path = `/v1/province-totals/${year}`;
  const known = await world.call({ role: 'office', method: 'GET', path });
  if (known.status === 200) return;
  const { year: _, ...body } = totals;
  await callApi(world, { role: 'office', method: 'PUT', path, body, headers: { 'if-none-match': '*' } });
};
