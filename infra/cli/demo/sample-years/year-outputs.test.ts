import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../world.ts';
import type { PlayedYears } from './play-sample-years.ts';
import { writeYearOutputs } from './year-outputs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'year-outputs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whose files say who fetched them and from where. A link is there only when it is asked for again. */
const telling = (): World => {
  const asked = new Set<string>();
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    file: async ({ role, path }) => bytes(`${role} ${path}`),
    call: async ({ role, path }) => {
      const known = asked.has(path);
      asked.add(path);
      return known ? { status: 200, body: { url: `${role} ${path}` } } : { status: 404, body: {} };
    },
    download: async (path) => bytes(`linked by ${path}`),
    pause: async () => {},
    advanceTo: async () => {},
    postForm: async () => ({ status: 500, text: '' }),
  };
};

const filed = (form: string, ...submissions: readonly string[]) => ({ played: { filing: { form } }, submissions });
const played = (...all: readonly unknown[]) =>
  ({ filed: all, evaluated: { runs: [{ id: 'first' }, { id: 'last' }] } }) as unknown as PlayedYears;

it('a year ends with the papers of its last evaluation, the boards, a reminder, and what was returned', async () => {
  const of = played(filed('bulletin', 'b-1', 'b-2'), filed('work-plan', 'w-1'), filed('work-plan', 'w-2', 'w-3'));
  const names = await writeYearOutputs(telling(), of, join(folder, 'year'));
  const said = names.map((name) => [name, readFileSync(join(folder, 'year', name), 'utf8')]);
  expect(said).toEqual([
    ['通报稿.docx', 'office-lead /v1/evaluations/last/circular'],
    ['汇总表.xlsx', 'office-lead /v1/evaluations/last/summary'],
    ['报送进度表.xlsx', 'office-lead /v1/progress/xlsx?year=2025'],
    ['挂图作战表.xlsx', 'office-lead /v1/plan-board/xlsx?year=2025'],
    ['催办单.docx', 'office-lead /v1/reminders/hangzhou/docx?period=2026Q1'],
    ['批注副本.xlsx', 'linked by office-lead /v1/submissions/w-2/annotated'],
    ['bundle.zip', 'linked by office-lead /v1/evaluations/last/bundle'],
  ]);
  expect(readdirSync(join(folder, 'year')).toSorted()).toEqual(names.toSorted());
});

it('a year in which nothing was returned has no annotated copy to show', async () => {
  const written = writeYearOutputs(telling(), played(filed('work-plan', 'w-1')), join(folder, 'none'));
  await expect(written).rejects.toThrow('no work plan was returned');
});
