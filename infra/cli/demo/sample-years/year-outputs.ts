import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { waitFor } from '../call-api.ts';
import type { World } from '../world.ts';
import { LEAD } from './evaluation-flow.ts';
import type { Filed } from './file-filing.ts';
import type { PlayedYears } from './play-sample-years.ts';

/** Whose reminder is written, and of which period: a zone that owes something once the year is over. */
const REMINDED = { zone: 'hangzhou', period: '2026Q1' } as const;

/** The workbook that the office returned, with what it said of its cells. */
const isReturned = ({ submissions, played }: Filed): boolean =>
  submissions.length > 1 && played.filing.form === 'work-plan';

/**
 * Fetches what a year ends with, and writes it: 通报稿.docx, 汇总表.xlsx, 报送进度表.xlsx, 挂图作战表.xlsx, 催办单.docx, an annotated
 * workbook, and the signed bundle. Gives the names of the files.
 */
export const writeYearOutputs = async (
  world: World,
  { filed, evaluated }: PlayedYears,
  folder: string,
): Promise<readonly string[]> => {
  const last = evaluated.runs.at(-1)?.id ?? '';
  const path = `/v1/evaluations/${last}`;
  const { zone, period } = REMINDED;
  const outputs: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['通报稿.docx', () => world.file({ ...LEAD, path: `${path}/circular` })],
    ['汇总表.xlsx', () => world.file({ ...LEAD, path: `${path}/summary` })],
    ['报送进度表.xlsx', () => world.file({ ...LEAD, path: '/v1/progress/xlsx?year=2025' })],
    ['挂图作战表.xlsx', () => world.file({ ...LEAD, path: '/v1/plan-board/xlsx?year=2025' })],
    ['催办单.docx', () => world.file({ ...LEAD, path: `/v1/reminders/${zone}/docx?period=${period}` })],
    ['批注副本.xlsx', () => linked(world, `/v1/submissions/${returnedIn(filed)}/annotated`)],
    ['bundle.zip', () => linked(world, `${path}/bundle`)],
  ];
  for (const [name, fetched] of outputs) await writeTo(join(folder, name), await fetched());
  return outputs.map(([name]) => name);
};

const returnedIn = (filed: readonly Filed[]): string => {
  const id = filed.find(isReturned)?.submissions[0];
  if (id === undefined) throw new Error('no work plan was returned');
  return id;
};

/** Follows a link that an answer gives; a bundle is there a moment after the circulation. */
const linked = async (world: World, path: string): Promise<Uint8Array> => {
  const url = await waitFor(world, path, async () => {
    const reply = await world.call({ ...LEAD, method: 'GET', path });
    return reply.status === 200 ? (reply.body as { readonly url: string }).url : undefined;
  });
  return world.download(url);
};

const writeTo = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
};
