import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done, registerZone } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { officePath } from '../support/system-tools.ts';

const office = { role: 'office' } as const;
const officer = { role: 'zone-officer', zone: 'hangzhou' } as const;
const window = '/v1/windows/work-plan.2026Q1.hangzhou';
let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  await registerZone(open.api, 'hangzhou');
});

afterAll(() => open.cloud.close());

/** What the zone reads in its inbox of a form of the quarter, once the notices of the moment have come. */
const reminders = async (): Promise<readonly string[]> => {
  const { json } = await done(open.api, { as: officer, path: '/v1/notices?limit=200' });
  const items: readonly { readonly event?: string; readonly text?: unknown }[] = json.items;
  return items.map((item) => JSON.stringify(item)).filter((item) => item.includes('reminder.due'));
};

it('a window opens, reminds once, is extended, and what is missing is a letter', async () => {
  const seen = async () => (await done(open.api, { as: officer, path: window })).json;
  expect(await seen()).toMatchObject({ state: 'upcoming', dueAt: '2026-04-15T18:00:00+08:00' });
  await open.world.advanceTo('2026-04-10T00:59:00.000Z');
  expect(await seen()).toMatchObject({ state: 'open' });

  await open.world.advanceTo('2026-04-10T01:01:00.000Z');
  await expect.poll(async () => (await reminders()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const plans = async () => (await reminders()).filter((item) => item.includes('各片区工作机制'));
  await expect.poll(async () => (await plans()).length, { timeout: 20_000 }).toBe(1);
  await open.world.advanceTo('2026-04-10T02:30:00.000Z');
  expect(await plans()).toHaveLength(1);

  const json = { dueAt: '2026-04-20T18:00:00+08:00', reason: '台风影响', documentNo: '函〔2026〕8号' };
  const extended = await done(open.api, { as: office, method: 'PATCH', path: window, json });
  expect(extended).toMatchObject({ etag: '"1"', json: { dueAt: json.dueAt, extension: json } });
  await open.world.advanceTo('2026-04-16T01:01:00.000Z');
  expect(await seen()).toMatchObject({ state: 'open', dueAt: json.dueAt });

  const path = '/v1/reminders/hangzhou';
  const letter = await done(open.api, { as: officer, path: `${path}?period=2026Q1` });
  expect(letter.json.items).toContainEqual(expect.objectContaining({ form: 'work-plan', extended: true, daysLate: 0 }));
  expect(letter.json.items).toContainEqual(expect.objectContaining({ form: 'bulletin', daysLate: 1 }));
  const { bytes } = await done(open.api, { as: officer, path: `${path}/docx?period=2026Q1` });
  if (officePath !== undefined) expect(await pagesOf(bytes, officePath)).toBeGreaterThan(0);
});

/** How many pages a document has, by the office suite that opens it. */
const pagesOf = async (bytes: Uint8Array, soffice: string): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'letter-'));
  try {
    await writeFile(join(folder, 'letter.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(soffice, [profile, '--headless', '--convert-to', 'pdf', 'letter.docx'], { cwd: folder });
    const pdf = await readFile(join(folder, 'letter.pdf'), 'latin1');
    return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  } finally {
    await rm(folder, { recursive: true });
  }
};
