import { describeWorkbook } from '../../../libs/domain/forms/describe-workbook.ts';
import { prefectures } from '../../../libs/domain/zone.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import { callApi } from './call-api.ts';
import type { InputFile, InputFolder } from './input-folder.ts';
import type { World } from './world.ts';

/** The office registers every zone that has a file, with the sub-areas that the file names. */
export const registerZones = async (world: World, { year, files }: InputFolder): Promise<void> => {
  for (const file of files) await registerZone(world, file, year);
};

const registerZone = async (world: World, file: InputFile, year: number): Promise<void> => {
  const path = `/v1/zones/${file.zone}`;
  const known = await world.call({ role: 'office', method: 'GET', path });
  if (known.status === 200) return;
  const body = { ...(await describeZone(file)), cohorts: [year] };
  await callApi(world, { role: 'office', method: 'PUT', path, body, headers: { 'if-none-match': '*' } });
};

/** A file that cannot be read still has a zone: its answer is for validation to give. */
const describeZone = async ({ zone, bytes }: InputFile) => {
  const city = prefectures[zone];
  const workbook = await readWorkbook(bytes, { inflate: inflateNode });
  const said = workbook.ok ? describeWorkbook(workbook.value) : { subAreas: [] };
  const name = city ? `${city}联动创新区` : (said.reportingUnit ?? zone);
  const names = [...new Set(said.subAreas)];
  return { name, subAreas: (names.length > 0 ? names : ['全区']).map((subArea) => ({ name: subArea })) };
};
