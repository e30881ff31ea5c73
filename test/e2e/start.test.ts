import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { embeddedWorld } from '../../infra/cli/demo/embedded-world.ts';
import { callerOf } from '../support/cloud/caller.ts';
import { done, original, registerZone, untilState, upload } from '../support/cloud/filing.ts';
import { packaged } from '../support/cloud/open-cloud.ts';
import { type Running, startCommand } from '../support/command/run-command.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const workbook = { zone: 'hangzhou', name: 'hangzhou.xlsx', bytes: filledForm({ unit: '杭州联动创新区' }) };

let folder: string;
const running: Running[] = [];

beforeAll(async () => {
  await packaged();
  folder = mkdtempSync(join(tmpdir(), 'e2e-start-'));
});

afterEach(async () => {
  for (const command of running.splice(0)) {
    command.killGroup();
    await command.ended;
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts it and waits for its line; what it serves is used over its port alone. */
async function start(...args: readonly string[]) {
  const command = startCommand('infra/cli/start.ts', ['--port', '0', ...args]);
  running.push(command);
  const line = await new Promise<string>((resolve, reject) => {
    command.process.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    void command.ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  const [, origin] = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line) ?? [];
  if (origin === undefined) throw new Error(`not the line that was promised: ${line}`);
  const used = { origin, now: Date.now, advanceTo: async () => {} };
  return { command, origin, api: callerOf(used), world: embeddedWorld(used) };
}

it('says in one line where it serves, and keeps what is stored when it is killed', async () => {
  const first = await start('--data', join(folder, 'data'));
  await registerZone(first.api, 'hangzhou');
  const { path } = await upload(first, workbook);
  const before = await untilState(first.api, path, 'valid');
  const token = await first.api.tokenOf({ role: 'office' });
  first.command.killGroup();
  const ended = await first.command.ended;
  expect(ended).toMatchObject({ signal: 'SIGKILL', stdout: `ready ${first.origin}\n` });
  expect(ended.stderr).toContain(`sign in:  ${first.origin}/dev/sign-in`);

  const second = await start('--data', join(folder, 'data'));
  const after = await second.api.send({ token, path });
  expect([after.status, after.text, after.etag]).toEqual([200, before.text, before.etag]);
  expect((await original(second.api, path)).bytes.equals(workbook.bytes)).toBe(true);
  second.command.process.kill('SIGTERM');
  expect(await second.command.ended).toMatchObject({ code: 0, stdout: `ready ${second.origin}\n` });
});

it('is killed right after an upload was answered, and judges it when it is started again', async () => {
  const first = await start('--data', join(folder, 'cut-short'));
  await registerZone(first.api, 'hangzhou');
  const { path } = await upload(first, workbook);
  first.command.killGroup();
  await first.command.ended;

  const second = await start('--data', join(folder, 'cut-short'));
  const { json } = await untilState(second.api, path, 'valid');
  expect(json).toMatchObject({ attempt: 1, files: [{ size: workbook.bytes.length }] });
});

it('begins with nothing with --empty, and puts aside what was there', async () => {
  const data = join(folder, 'emptied');
  const { api, command } = await start('--data', data);
  await registerZone(api, 'hangzhou');
  command.process.kill('SIGINT');
  expect((await command.ended).code).toBe(0);
  const again = await start('--data', data, '--empty');
  expect((await done(again.api, { as: { role: 'office' }, path: '/v1/zones' })).json.items).toEqual([]);
  const aside = await start('--data', `${data}.1`);
  expect((await done(aside.api, { as: { role: 'office' }, path: '/v1/zones' })).json.items).toMatchObject([
    { id: 'hangzhou' },
  ]);
});

it.each([[['--bogus']], [['--port', 'http']], [['surplus']], [['--audience', 'api']]])(
  'ends with 64 when it is called with %j',
  async (args) => {
    const ended = await startCommand('infra/cli/start.ts', args).ended;
    expect([ended.code, ended.stdout]).toEqual([64, '']);
  },
);

it('serves on the port that it is told, and says when it is taken', async () => {
  const { origin } = await start('--data', join(folder, 'first'));
  const port = new URL(origin).port;
  const ended = await startCommand('infra/cli/start.ts', ['--port', port, '--data', join(folder, 'second')]).ended;
  expect([ended.code, ended.stdout]).toEqual([70, '']);
  expect(ended.stderr).toContain(port);
  expect((await fetch(`${origin}/openapi.json`)).status).toBe(200);
});
